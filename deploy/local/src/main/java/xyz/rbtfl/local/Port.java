package xyz.rbtfl.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Ports of the loopback interface. */
final class Port {

    /** Where every part listens: nothing of a local instance is to be reached from another machine. */
    static final String LOOPBACK = "127.0.0.1";

    /** Below the ports that Linux and macOS hand out for outgoing connections, above what people choose by hand. */
    private static final int FIRST = 20_000;

    private static final int LAST = 32_000;
    private static final int TRIES = 100;
    private static final int CONNECT_MILLIS = 300;

    private static final RandomGenerator RANDOM = new Random();
    private static final Set<Integer> GIVEN = new HashSet<>();

    private Port() {}

    /** A port that is free now, another one at each call: those given before may not be taken yet. */
    static synchronized int free() {
        for (int i = 0; i < TRIES; i++) {
            int port = RANDOM.nextInt(FIRST, LAST);
            if (bindFailure(port).isEmpty() && GIVEN.add(port)) {
                return port;
            }
        }
        throw new CannotStart("No free port between " + FIRST + " and " + LAST);
    }

    /**
     * Checks the port that the user chose.
     *
     * @throws CannotStart where something listens on it already, on any address that {@code localhost} means, or
     *                     where the system does not allow it
     */
    static void refuseTaken(int port) {
        String failure = bindFailure(port);
        if (!failure.isEmpty()) {
            throw new CannotStart("Port " + port + " cannot be used (" + failure
                    + "): choose another one with PORT=… deploy/local/up");
        }
        for (InetAddress address : localhost()) {
            if (answers(new InetSocketAddress(address, port))) {
                throw new CannotStart("Port " + port + " is taken on " + address.getHostAddress()
                        + ": choose another one with PORT=… deploy/local/up");
            }
        }
    }

    private static String bindFailure(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(LOOPBACK, port));
            return "";
        } catch (IOException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static InetAddress[] localhost() {
        try {
            return InetAddress.getAllByName("localhost");
        } catch (UnknownHostException e) {
            return new InetAddress[0];
        }
    }

    private static boolean answers(InetSocketAddress address) {
        try (Socket socket = new Socket()) {
            socket.connect(address, CONNECT_MILLIS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
