package xyz.rbtfl.web.story;

import java.util.ArrayList;
import java.util.List;
import xyz.rbtfl.web.storyservice.RemoteEdition;

/**
 * The takes as a strip of marks: one for each, in its lens's colour, tall when it says something and short when it only
 * names a source. A story of very many has one mark for each stretch instead.
 *
 * @param width in units of one mark and the gap behind it
 */
record Strip(int width, List<Mark> marks) {

    private static final int PITCH = 10;
    private static final int GAP = 3;
    private static final int MOST_SINGLE = 80;

    /** A rectangle; all in the strip's units, of which it is twenty high. */
    record Mark(String look, int x, int y, int width, int height) {}

    static Strip of(RemoteEdition edition) {
        int takes = edition.counts().takes();
        var marks = new ArrayList<Mark>();
        int labelled = 0;
        int at = 0;
        for (RemoteEdition.Batch batch : edition.batches()) {
            String look = TakeBatch.look(batch.lens().equals(TakeBatch.UNLABELLED) ? 0 : ++labelled);
            int saying = (int)
                    batch.takes().stream().filter(TakeBatch::saysSomething).count();
            if (takes <= MOST_SINGLE) {
                for (RemoteEdition.Take take : batch.takes()) {
                    marks.add(mark(look, at++, 1, TakeBatch.saysSomething(take)));
                }
            } else {
                marks.add(mark(look, at, saying, true));
                marks.add(mark(look, at + saying, batch.takes().size() - saying, false));
                at += batch.takes().size();
            }
        }
        return new Strip(
                at * PITCH, marks.stream().filter(mark -> mark.width() > 0).toList());
    }

    private static Mark mark(String look, int at, int takes, boolean tall) {
        return new Mark(look, at * PITCH, tall ? 0 : 12, takes * PITCH - GAP, tall ? 20 : 8);
    }
}
