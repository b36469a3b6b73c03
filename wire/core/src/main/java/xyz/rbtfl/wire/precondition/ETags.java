package xyz.rbtfl.wire.precondition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The entity tags in {@code If-Match} or {@code If-None-Match}: several header lines are one list.
 *
 * @param any  whether {@code *} was sent, which is whatever there is
 * @param tags in the order in which they were sent
 */
public record ETags(boolean any, List<Tag> tags) {

    public static final ETags NONE = new ETags(false, List.of());

    /**
     * One tag.
     *
     * @param opaque what stands between the quotes
     * @param weak   whether it began with {@code W/}
     */
    public record Tag(String opaque, boolean weak) {}

    public ETags {
        tags = List.copyOf(tags);
    }

    /**
     * Reads the header's lines, each once from left to right.
     *
     * @return empty when they are neither {@code *} nor a list of quoted tags
     */
    public static Optional<ETags> of(List<String> lines) {
        String list = String.join(",", lines);
        return list.strip().equals("*") ? Optional.of(new ETags(true, List.of())) : new Scanner(list).tags();
    }

    public boolean isEmpty() {
        return !any && tags.isEmpty();
    }

    /** Whether one of the tags is this one, as {@code If-Match} asks: a weak tag never is. */
    public boolean hasStrong(String opaque) {
        return any || tags.contains(new Tag(opaque, false));
    }

    /** Whether one of the tags is this one, as {@code If-None-Match} asks: weak or not. */
    public boolean has(String opaque) {
        return any || tags.stream().anyMatch(tag -> tag.opaque().equals(opaque));
    }

    /** The same tags, each as far as its first dot. */
    ETags untilDot() {
        return new ETags(
                any,
                tags.stream()
                        .map(tag -> new Tag(tag.opaque().split("\\.", 2)[0], tag.weak()))
                        .toList());
    }

    private static final class Scanner {

        private final String list;
        private final List<Tag> tags = new ArrayList<>();
        private int at;

        Scanner(String list) {
            this.list = list;
        }

        /** Members are set apart by commas, and may be empty. */
        Optional<ETags> tags() {
            while (true) {
                skipBlanks();
                if (!isAtEnd() && list.charAt(at) != ',' && !readTag()) {
                    return Optional.empty();
                }
                skipBlanks();
                if (isAtEnd()) {
                    return Optional.of(new ETags(false, tags));
                }
                if (list.charAt(at) != ',') {
                    return Optional.empty();
                }
                at++;
            }
        }

        private boolean readTag() {
            boolean weak = list.startsWith("W/", at);
            int open = weak ? at + 2 : at;
            int close = list.startsWith("\"", open) ? list.indexOf('"', open + 1) : -1;
            if (close < 0) {
                return false;
            }
            tags.add(new Tag(list.substring(open + 1, close), weak));
            at = close + 1;
            return true;
        }

        private void skipBlanks() {
            while (!isAtEnd() && (list.charAt(at) == ' ' || list.charAt(at) == '\t')) {
                at++;
            }
        }

        private boolean isAtEnd() {
            return at == list.length();
        }
    }
}
