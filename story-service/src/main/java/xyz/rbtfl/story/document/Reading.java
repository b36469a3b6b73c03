package xyz.rbtfl.story.document;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The result of reading a document: a whole document, or why it was refused.
 *
 * <p>Equality is of no use here, since {@code canonical} is an array.
 *
 * @param document  present exactly when {@code refusals} is empty
 * @param canonical the bytes to store, as {@link DocumentWriter} writes them; no bytes when there is no document
 * @param languages the languages that the sender declared, by field; empty for Markdown, which declares none
 * @param refusals  why the document is refused, in the order of the document, at most 50
 * @param repairs   what was put right on the way in, at most 50; a strict caller treats them as refusals
 * @param notes     what is kept as it is but worth saying, at most 50
 */
public record Reading(
        Optional<StoryDocument> document,
        byte[] canonical,
        Map<String, String> languages,
        List<Fault> refusals,
        List<Fault> repairs,
        List<Fault> notes) {

    public Reading {
        languages = Map.copyOf(languages);
        refusals = List.copyOf(refusals);
        repairs = List.copyOf(repairs);
        notes = List.copyOf(notes);
    }
}
