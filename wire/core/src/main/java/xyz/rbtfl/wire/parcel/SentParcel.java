package xyz.rbtfl.wire.parcel;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import xyz.rbtfl.wire.problem.Failure;
import xyz.rbtfl.wire.problem.Problem;

/** A parcel that is the body of a request: some files, each of which could have been sent alone. */
public final class SentParcel {

    /** How many files it has at most. */
    public static final int MOST_FILES = 128;

    /** The largest one, and what surrounds it. */
    public static final int MOST_BYTES = (1 << 20) + (1 << 16);

    private SentParcel() {}

    /**
     * Its files.
     *
     * @throws Failure 400 where it is broken, or has too many
     */
    public static List<ParcelReader.File> files(byte[] body) {
        List<ParcelReader.File> files = new ArrayList<>();
        ParcelReader parcel = new ParcelReader(new ByteArrayInputStream(body));
        try {
            for (Optional<ParcelReader.File> file = parcel.next(); file.isPresent(); file = parcel.next()) {
                files.add(file.get());
            }
        } catch (IOException e) {
            throw Failure.of(Problem.BAD_REQUEST, "The body is no parcel of files.");
        }
        if (files.size() > MOST_FILES) {
            throw Failure.of(Problem.BAD_REQUEST, "A parcel has at most " + MOST_FILES + " files.");
        }
        return files;
    }
}
