package xyz.rbtfl.manifests.pod;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.stream.Stream;
import xyz.rbtfl.manifests.rendering.Check;
import xyz.rbtfl.manifests.rendering.Finding;
import xyz.rbtfl.manifests.rendering.Rendering;
import xyz.rbtfl.manifests.rendering.Yaml;
import xyz.rbtfl.manifests.workload.Container;
import xyz.rbtfl.manifests.workload.Pod;

/** Pod Security's {@code restricted}, part one: pods keep out of the machine that they run on. */
public final class HostCheck implements Check {

    private static final Set<String> SAFE_SYSCTLS = Set.of(
            "kernel.shm_rmid_forced",
            "net.ipv4.ip_local_port_range",
            "net.ipv4.ip_local_reserved_ports",
            "net.ipv4.ip_unprivileged_port_start",
            "net.ipv4.ping_group_range",
            "net.ipv4.tcp_fin_timeout",
            "net.ipv4.tcp_keepalive_intvl",
            "net.ipv4.tcp_keepalive_probes",
            "net.ipv4.tcp_keepalive_time",
            "net.ipv4.tcp_rmem",
            "net.ipv4.tcp_syncookies",
            "net.ipv4.tcp_wmem");
    private static final Set<String> VOLUME_TYPES = Set.of(
            "configMap", "csi", "downwardAPI", "emptyDir", "ephemeral", "persistentVolumeClaim", "projected", "secret");
    private static final String HOST_PROCESS = "/securityContext/windowsOptions/hostProcess";

    @Override
    public Stream<Finding> findings(Rendering rendering) {
        return Stream.concat(
                Pod.in(rendering).stream().flatMap(HostCheck::ofPod),
                Container.in(rendering).flatMap(HostCheck::ofContainer));
    }

    private static Stream<Finding> ofPod(Pod pod) {
        Stream<Finding> namespaces = Stream.of("hostNetwork", "hostPID", "hostIPC")
                .filter(namespace -> pod.at("/" + namespace).asBoolean())
                .map(namespace -> pod.breaks("host-namespaces", namespace + " is on"));
        Stream<Finding> process = Stream.of(pod.at(HOST_PROCESS))
                .filter(JsonNode::asBoolean)
                .map(on -> pod.breaks("host-process", "hostProcess is on"));
        Stream<Finding> sysctls = Yaml.elements(pod.at("/securityContext/sysctls"))
                .map(sysctl -> sysctl.path("name").asText())
                .filter(sysctl -> !SAFE_SYSCTLS.contains(sysctl))
                .map(sysctl -> pod.breaks("sysctls", sysctl + " is not a safe one"));
        Stream<Finding> volumes = Yaml.elements(pod.at("/volumes"))
                .filter(volume -> VOLUME_TYPES.stream().noneMatch(volume::has))
                .map(volume -> pod.breaks("volume-types", volume.toString()));
        return Stream.of(namespaces, process, sysctls, volumes).flatMap(findings -> findings);
    }

    private static Stream<Finding> ofContainer(Container container) {
        Stream<Finding> process = Stream.of(container.at(HOST_PROCESS))
                .filter(JsonNode::asBoolean)
                .map(on -> container.breaks("host-process", "hostProcess is on"));
        Stream<Finding> ports = Yaml.elements(container.at("/ports"))
                .filter(port -> port.path("hostPort").asInt() != 0)
                .map(port -> container.breaks("host-ports", port.toString()));
        Stream<Finding> hosts = Stream.of(
                        "/livenessProbe",
                        "/readinessProbe",
                        "/startupProbe",
                        "/lifecycle/preStop",
                        "/lifecycle/postStart")
                .flatMap(action -> Stream.of(action + "/httpGet", action + "/tcpSocket"))
                .filter(action -> !container.at(action + "/host").asText().isEmpty())
                .map(action -> container.breaks("probe-host", action + " asks another host"));
        return Stream.of(process, ports, hosts).flatMap(findings -> findings);
    }
}
