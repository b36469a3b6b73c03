package xyz.rbtfl.manifests.workload;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import xyz.rbtfl.manifests.rendering.Manifest;
import xyz.rbtfl.manifests.rendering.Rendering;

/**
 * Where something is reached inside the cluster: a Service's name and ports.
 *
 * @param name the first part of the host name
 * @param ports the ports' numbers
 */
public record Address(String name, Set<Integer> ports) {

    public Address {
        ports = Set.copyOf(ports);
    }

    /** The addresses in a rendering: its services, and those that the database operator makes. */
    public static List<Address> in(Rendering rendering) {
        return Stream.concat(
                        rendering.all("Service").map(Address::of),
                        rendering.all("Cluster").flatMap(cluster -> DatabaseCluster.addresses(cluster).stream()))
                .toList();
    }

    /** Whether this host and port lead to it. */
    public boolean is(String host, int port) {
        return name.equals(host) && ports.contains(port);
    }

    private static Address of(Manifest service) {
        Set<Integer> ports = new TreeSet<>();
        for (JsonNode port : service.at("/spec/ports")) {
            ports.add(port.path("port").asInt());
        }
        return new Address(service.name(), ports);
    }
}
