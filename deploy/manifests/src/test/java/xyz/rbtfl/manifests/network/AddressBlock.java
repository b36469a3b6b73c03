package xyz.rbtfl.manifests.network;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import xyz.rbtfl.manifests.rendering.Yaml;

/** A policy's {@code ipBlock}: a range of addresses without some ranges within it. */
final class AddressBlock {

    private AddressBlock() {}

    static boolean contains(JsonNode block, String address) {
        return isIn(block.path("cidr").asText(), address)
                && Yaml.elements(block.path("except")).noneMatch(except -> isIn(except.asText(), address));
    }

    private static boolean isIn(String range, String address) {
        String[] parts = range.split("/");
        byte[] first = bytes(parts[0]);
        byte[] bytes = bytes(address);
        int free = bytes.length * Byte.SIZE - Integer.parseInt(parts[1]);
        return first.length == bytes.length
                && new BigInteger(1, first).shiftRight(free).equals(new BigInteger(1, bytes).shiftRight(free));
    }

    /** The bytes of an address in digits; such a one is never looked up. */
    private static byte[] bytes(String address) {
        try {
            return InetAddress.getByName(address).getAddress();
        } catch (UnknownHostException noAddress) {
            throw new IllegalArgumentException(noAddress);
        }
    }
}
