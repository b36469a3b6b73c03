package xyz.rbtfl.web.error;

import io.quarkus.qute.TemplateData;
import java.util.List;
import org.jspecify.annotations.Nullable;
import xyz.rbtfl.web.page.Link;
import xyz.rbtfl.web.reader.Reader;
import xyz.rbtfl.web.reader.Text;
import xyz.rbtfl.wire.problem.ProblemDocument;

/**
 * What went wrong, for a person.
 *
 * @param status   200 is never here
 * @param id       under which a fault of ours is in the log; empty for any other
 * @param editions documents that there are, where one was asked for that there isn't
 */
@TemplateData
public record ErrorPage(int status, String id, List<Link> editions) {

    /** Member of a problem that holds the real editions of a story: a list of {@link Edition}. */
    public static final String EDITIONS = "editions";

    /**
     * An edition that could be had instead.
     *
     * @param path of its document
     */
    public record Edition(String locale, String path) {}

    static ErrorPage of(ProblemDocument problem, Reader reader) {
        Object id = problem.members().get("id");
        return new ErrorPage(
                problem.problem().status(),
                id == null ? "" : id.toString(),
                editions(problem.members().get(EDITIONS)));
    }

    private static List<Link> editions(@Nullable Object member) {
        return member instanceof List<?> editions
                ? editions.stream()
                        .map(Edition.class::cast)
                        .map(ErrorPage::link)
                        .toList()
                : List.of();
    }

    private static Link link(Edition edition) {
        Text language = Reader.ownName(edition.locale());
        return new Link(language, edition.path());
    }
}
