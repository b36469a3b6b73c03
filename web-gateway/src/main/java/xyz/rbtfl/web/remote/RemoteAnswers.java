package xyz.rbtfl.web.remote;

import java.util.List;
import java.util.Optional;

/**
 * What a service says to a parcel of files.
 *
 * @param items one for each file, in their order
 */
public record RemoteAnswers(List<Item> items) {

    public RemoteAnswers {
        items = List.copyOf(items);
    }

    /**
     * What became of one file.
     *
     * @param path    as it was sent
     * @param status  what a write of it alone would have been answered with
     * @param outcome what it did; absent where it was not taken
     * @param problem why it was not; absent where it was
     */
    public record Item(String path, int status, Optional<RemoteOutcome> outcome, Optional<RemoteProblem> problem) {

        public Item {
            outcome = outcome == null ? Optional.empty() : outcome;
            problem = problem == null ? Optional.empty() : problem;
        }
    }
}
