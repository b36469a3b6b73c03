/**
 * Language tags: how they are written, which languages there are, what they are written in, and which one a reader is
 * shown. One rule for pages, the API, labels of entities and names of heads.
 *
 * <p>{@link xyz.rbtfl.wire.language.LanguageTag} is the grammar, {@link xyz.rbtfl.wire.language.TagParts} what a tag
 * says. {@link xyz.rbtfl.wire.language.Languages}, {@link xyz.rbtfl.wire.language.Scripts} and
 * {@link xyz.rbtfl.wire.language.Direction} answer from {@code languages.txt}, facts of IANA's registry and Unicode's
 * CLDR, the same on every Java; {@code MakeLanguageData} among the tests says how it is made anew.
 * {@link xyz.rbtfl.wire.language.Fallback} chooses.
 */
package xyz.rbtfl.wire.language;
