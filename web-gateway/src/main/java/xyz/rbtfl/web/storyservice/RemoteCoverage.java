package xyz.rbtfl.web.storyservice;

import java.util.List;

/**
 * What stories say about one entity; empty for one they have never named.
 *
 * @param about       stories that are about it, newest first
 * @param mentions    stories that mention it, each with the sentence of its first mention
 * @param comentioned entities named beside it, most often first
 * @param unanswered  whether story-service was silent, so that all of this is empty and says nothing; never in its
 *                    answers
 */
public record RemoteCoverage(
        String slug, About about, Mentions mentions, List<CoMentioned> comentioned, boolean unanswered) {

    public RemoteCoverage {
        about = about == null ? new About(0, List.of()) : about;
        mentions = mentions == null ? new Mentions(0, List.of()) : mentions;
        comentioned = RemoteStory.listOf(comentioned);
    }

    /** Used when story-service does not answer. */
    public static RemoteCoverage unanswered(String slug) {
        return new RemoteCoverage(slug, new About(0, List.of()), new Mentions(0, List.of()), List.of(), true);
    }

    /** Whether any story knows the entity. */
    public boolean isKnown() {
        return about.count() > 0 || mentions.count() > 0;
    }

    /** All such stories counted, and at most the newest twenty. */
    public record About(int count, List<RemoteStoryList.Summary> items) {

        public About {
            items = RemoteStory.listOf(items);
        }
    }

    /** All such stories counted, and at most the newest twenty. */
    public record Mentions(int count, List<Mentioning> items) {

        public Mentions {
            items = RemoteStory.listOf(items);
        }
    }

    /** A story that mentions the entity: {@code text} is the link's, {@code sentence} plain text around it. */
    public record Mentioning(RemoteStoryList.Summary story, String sentence, String text, String language) {}

    /** Another entity, and in how many stories both are listed. */
    public record CoMentioned(String slug, int stories) {}
}
