package xyz.rbtfl.web.page;

import java.util.List;
import java.util.stream.Stream;
import xyz.rbtfl.web.language.InterfaceLanguages;
import xyz.rbtfl.web.reader.Reader;
import xyz.rbtfl.web.reader.Text;

/**
 * What stands around the content of every page.
 *
 * @param reader     whom it is for
 * @param title      of the browser's window, without the name of the site
 * @param stylesheet path of the one stylesheet
 * @param icon       path of the icon in the browser's tab
 * @param canonical  absolute address of the page; empty for one that is not to be found again (an error)
 * @param tongues    the same page with the interface in each of its languages, and in the reader's own
 */
public record Frame(Reader reader, Text title, String stylesheet, String icon, String canonical, List<Tongue> tongues) {

    /**
     * The same page in another locale.
     *
     * @param name what the language calls itself
     */
    public record Tongue(Text name, String href, boolean current) {}

    static List<Tongue> tongues(Reader reader, String rest) {
        return Stream.concat(InterfaceLanguages.ALL.stream(), Stream.of(reader.locale()))
                .distinct()
                .map(tag -> new Tongue(Reader.ownName(tag), "/" + tag + "/" + rest, tag.equals(reader.locale())))
                .toList();
    }
}
