package xyz.rbtfl.web.archive;

/**
 * What an archive has at most.
 *
 * @param files how many entries
 * @param bytes how many, unpacked
 */
public record ArchiveBounds(int files, long bytes) {

    /** The largest file that is read, in bytes. */
    public static final int LARGEST_FILE = 1 << 20;

    /** How many times as large as it was sent an archive may be, once it is unpacked. */
    static final int RATIO = 200;

    /** The ratio counts from here on: what is small may be packed well. */
    static final long RATIO_COUNTS_FROM = 10L << 20;

    /** What stands before a file, names included, in bytes; twice what a long path takes, and more. */
    static final int LARGEST_HEADER = 64 * 1024;
}
