package xyz.rbtfl.manifests;

import java.util.List;
import java.util.stream.Stream;
import xyz.rbtfl.manifests.network.FlowCheck;
import xyz.rbtfl.manifests.pod.HostCheck;
import xyz.rbtfl.manifests.pod.JobCheck;
import xyz.rbtfl.manifests.pod.OwnRulesCheck;
import xyz.rbtfl.manifests.pod.PrivilegeCheck;
import xyz.rbtfl.manifests.pod.ShutdownCheck;
import xyz.rbtfl.manifests.reference.AddressCheck;
import xyz.rbtfl.manifests.reference.CompanionCheck;
import xyz.rbtfl.manifests.reference.DatabaseCheck;
import xyz.rbtfl.manifests.reference.DisruptionCheck;
import xyz.rbtfl.manifests.reference.MonitorCheck;
import xyz.rbtfl.manifests.reference.PlaceCheck;
import xyz.rbtfl.manifests.reference.RouteCheck;
import xyz.rbtfl.manifests.reference.ScalingCheck;
import xyz.rbtfl.manifests.reference.SelectorCheck;
import xyz.rbtfl.manifests.reference.ServiceCheck;
import xyz.rbtfl.manifests.rendering.Check;
import xyz.rbtfl.manifests.rendering.Finding;
import xyz.rbtfl.manifests.rendering.Overlay;
import xyz.rbtfl.manifests.rendering.Rendering;
import xyz.rbtfl.manifests.schema.ModelCheck;
import xyz.rbtfl.manifests.schema.RequiredCheck;
import xyz.rbtfl.manifests.schema.ValueCheck;
import xyz.rbtfl.manifests.setting.ConfigCheck;
import xyz.rbtfl.manifests.setting.SecretCheck;
import xyz.rbtfl.manifests.setting.SettingCheck;

/** All rules that a rendering has to keep. */
final class Rules {

    private static final List<Check> OF_EVERY_OVERLAY = List.of(
            new ModelCheck(),
            new RequiredCheck(),
            new ValueCheck(),
            new HostCheck(),
            new PrivilegeCheck(),
            new OwnRulesCheck(),
            new ShutdownCheck(),
            new JobCheck(),
            new PlaceCheck(),
            new CompanionCheck(),
            new SelectorCheck(),
            new ServiceCheck(),
            new RouteCheck(),
            new AddressCheck(),
            new DatabaseCheck(),
            new ScalingCheck(),
            new DisruptionCheck(),
            new MonitorCheck(),
            new ConfigCheck(),
            new SecretCheck(),
            new SettingCheck());

    private Rules() {}

    /** What a rendering of this overlay breaks. */
    static List<Finding> broken(Overlay overlay, Rendering rendering) {
        return Stream.concat(OF_EVERY_OVERLAY.stream(), Stream.of(FlowCheck.of(overlay)))
                .flatMap(check -> check.findings(rendering))
                .distinct()
                .toList();
    }
}
