package xyz.rbtfl.manifests.pod;

import java.util.Set;
import java.util.stream.Stream;
import xyz.rbtfl.manifests.rendering.Check;
import xyz.rbtfl.manifests.rendering.Finding;
import xyz.rbtfl.manifests.rendering.Manifest;
import xyz.rbtfl.manifests.rendering.Rendering;

/** A job ends: it gives up after some tries, and does not lie about for ever when it is done. */
public final class JobCheck implements Check {

    @Override
    public Stream<Finding> findings(Rendering rendering) {
        return Stream.concat(
                rendering.all("Job").flatMap(job -> findings(job, "/spec")),
                rendering.all("CronJob").flatMap(job -> findings(job, "/spec/jobTemplate/spec")));
    }

    private static Stream<Finding> findings(Manifest job, String spec) {
        Stream.Builder<Finding> found = Stream.builder();
        for (String field : Set.of("ttlSecondsAfterFinished", "backoffLimit")) {
            if (!job.at(spec + "/" + field).isInt()) {
                found.add(job.breaks("job-end", field + " is not set"));
            }
        }
        if (!Set.of("Never", "OnFailure")
                .contains(job.at(spec + "/template/spec/restartPolicy").asText())) {
            found.add(job.breaks("job-end", "restartPolicy starts it again when it is done"));
        }
        return found.build();
    }
}
