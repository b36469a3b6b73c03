package xyz.rbtfl.web.reader;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * Everything that the interface says. English stands here; the other languages are in {@code messages/}. A message that
 * counts switches on the {@link Plural} form; a new one must be said in every language, or it is said in English.
 */
@MessageBundle(value = "words", locale = "en")
public interface Words {

    // ---- the frame ----

    @Message("Skip to the text")
    String skip();

    @Message("How the world’s press tells the same story")
    String motto();

    @Message("This page in other languages")
    String tongues();

    // ---- counts ----

    @Message("{n.text} {#when n.form}{#is ONE}take{#else}takes{/when}")
    String takes(Count n);

    @Message("{n.text} {#when n.form}{#is ONE}lens{#else}lenses{/when}")
    String lenses(Count n);

    @Message("{n.text} {#when n.form}{#is ONE}region{#else}regions{/when}")
    String regions(Count n);

    @Message("{n.text} {#when n.form}{#is ONE}story{#else}stories{/when}")
    String stories(Count n);

    // ---- a story ----

    @Message("Summary")
    String summary();

    @Message("By the numbers")
    String numbers();

    @Message("Why it matters")
    String why();

    @Message("What to watch")
    String watch();

    @Message("open as of {day.text}")
    String openAsOf(Day day);

    @Message("Editions")
    String editions();

    @Message("There is no edition in {wanted} yet. This is the one in {shown}.")
    String otherEdition(String wanted, String shown);

    @Message("The text of this edition is in {language}: {n.text} of its {total.text} fields.")
    String textIn(String language, Count n, Count total);

    @Message("In {language}: {n.text}.")
    String alsoIn(String language, Count n);

    @Message("Who is telling it, and who is not")
    String coverage();

    @Message("Lens")
    String lens();

    @Message("Regions")
    String regionColumns();

    @Message("Languages")
    String languageColumns();

    @Message("All takes")
    String all();

    @Message("others")
    String others();

    @Message("in {language}")
    String inLanguage(String language);

    @Message("unlabelled")
    String unlabelled();

    @Message("without a framing")
    String unframed();

    @Message("from")
    String from();

    @Message("labelled and framed")
    String complete();

    @Message("About")
    String about();

    @Message("Also mentioned")
    String mentioned();

    @Message("Related stories")
    String related();

    @Message("not written yet")
    String wanted();

    @Message("How it is told")
    String told();

    @Message("Named as a source, without a framing")
    String sources();

    @Message("Revision {n.text}")
    String revision(Count n);

    @Message("updated {day.text}")
    String updated(Day day);

    @Message("no language given")
    String unknownLanguage();

    @Message("unknown language, {script} script")
    String unknownLanguageIn(String script);

    @Message("private language {tag}")
    String privateLanguage(String tag);

    // ---- the front page, heads, entities ----

    @Message("Newest stories")
    String newest();

    @Message("Running themes")
    String themes();

    @Message("Running theme")
    String theme();

    @Message("Older stories")
    String older();

    @Message("No story has been told here yet.")
    String noStories();

    @Message("{#when kind}{#is 'person'}Person{#is 'organization'}Organization{#is 'place'}Place{#is 'event'}Event"
            + "{#is 'topic'}Topic{#is 'work'}Work{#else}Entity{/when}")
    String kind(String kind);

    @Message("Also called")
    String aliases();

    @Message("So far only the stories know of this; nobody has described it.")
    String stub();

    @Message("Stories about it")
    String storiesAbout();

    @Message("Stories that mention it")
    String storiesMentioning();

    @Message("Named together with")
    String comentioned();

    @Message("No story is about it.")
    String noStoriesAbout();

    @Message("The stories cannot be shown at the moment. Please try again shortly.")
    String storiesMissing();

    // ---- when something is wrong ----

    @Message("{#when status}{#is 404}There is no such page{#is 410}This was here, and was withdrawn"
            + "{#is 405}A page can only be read{#is 406}Not to be had in that form"
            + "{#is 503}Back in a moment{#is 500}Something broke on our side"
            + "{#else}This request makes no sense to us{/when}")
    String trouble(int status);

    @Message("{#when status}{#is 404}The address may be mistyped, or nobody has written this story yet."
            + "{#is 410}The editors took this story back. Its address stays empty."
            + "{#is 405}This address answers GET and HEAD, nothing else."
            + "{#is 406}Ask for text/html, or for text/markdown where there is an edition."
            + "{#is 503}A part of this site is not answering. Please try again shortly."
            + "{#is 500}It is not your fault, and it has been written down.{#else}Please check the address.{/when}")
    String remedy(int status);

    @Message("Go to the front page")
    String home();

    @Message("It can be read in:")
    String readIn();

    @Message("Report number: {id}")
    String report(String id);
}
