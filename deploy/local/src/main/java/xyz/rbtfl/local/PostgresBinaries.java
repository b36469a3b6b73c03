package xyz.rbtfl.local;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.io.file.PathUtils;
import org.apache.commons.lang3.SystemUtils;
import org.tukaani.xz.XZInputStream;

/**
 * The programs of PostgreSQL, unpacked from the library that carries them.
 *
 * <p>They are kept in the data folder, not in a folder for temporary files (which is swept while a server runs, and
 * which every user of the machine can write to) and not in the build's output (which {@code mvn clean} deletes).
 * The library's own starter is not used: it knows no passwords, and its servers are made to be fast and forgotten.
 *
 * @param folder holds {@code bin}, {@code lib} and {@code share}
 */
record PostgresBinaries(Path folder) {

    private static final int OWNER_MAY_RUN = 0b001_000_000;

    /** The programs in this data folder, unpacked if they are not there yet. */
    static PostgresBinaries in(Path data) {
        try {
            byte[] archive = archive();
            CRC32 sum = new CRC32();
            sum.update(archive);
            Path folder =
                    data.resolve("postgresql").resolve(String.format(Locale.ROOT, "programs-%08x", sum.getValue()));
            if (!Files.exists(folder)) {
                unpack(archive, folder);
            }
            return new PostgresBinaries(folder);
        } catch (IOException e) {
            throw new CannotStart("PostgreSQL cannot be unpacked: " + e.getMessage(), e);
        }
    }

    /**
     * A command line that runs one of them. PostgreSQL refuses to run as root, so root runs it in a user namespace of
     * its own, where it is nobody.
     */
    List<String> command(String program, List<String> arguments) {
        List<String> command = new ArrayList<>();
        if (LinuxUtils.isUnshareAvailable()) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(folder.resolve("bin").resolve(program).toString());
        command.addAll(arguments);
        return command;
    }

    private static byte[] archive() throws IOException {
        String system = SystemUtils.IS_OS_MAC_OSX ? "Darwin" : SystemUtils.IS_OS_WINDOWS ? "Windows" : "Linux";
        String machine = SystemUtils.OS_ARCH.equals("amd64") ? "x86_64" : SystemUtils.OS_ARCH;
        try (InputStream archive = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, machine)) {
            return archive.readAllBytes();
        }
    }

    /** Unpacks beside the folder and renames at the end, so that a folder that is there is whole. */
    private static void unpack(byte[] archive, Path folder) throws IOException {
        Path unfinished = folder.resolveSibling(folder.getFileName() + ".unfinished");
        if (Files.exists(unfinished)) {
            PathUtils.deleteDirectory(unfinished);
        }
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZInputStream(new ByteArrayInputStream(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, unfinished.resolve(entry.getName()));
            }
        }
        Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, target);
        if ((entry.getMode() & OWNER_MAY_RUN) != 0 && !target.toFile().setExecutable(true)) {
            throw new IOException(target + " cannot be made executable");
        }
    }
}
