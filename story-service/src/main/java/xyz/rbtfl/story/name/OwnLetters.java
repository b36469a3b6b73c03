package xyz.rbtfl.story.name;

import java.util.HashMap;
import java.util.Map;

/**
 * Latin for letters that ICU's rules pass over, drop, or turn into a sign: in lower case, as people who write them
 * mostly write their names in Latin letters.
 */
final class OwnLetters {

    static final Map<Character, String> LATIN = new HashMap<>();

    static {
        // Azerbaijani, Vietnamese and African letters, and old ones that look like figures
        put("a", "ə ǝ ɐ ɑ ɒ ʌ");
        put("b", "ƅ");
        put("e", "ɛ ɜ ɘ");
        put("o", "ɔ ɵ ơ ɷ ȣ");
        put("i", "ɩ ı");
        put("u", "ʊ ɯ ư ʉ");
        put("v", "ʋ ɤ");
        put("ng", "ŋ");
        put("gh", "ɣ");
        put("sh", "ʃ ƪ");
        put("zh", "ʒ ƹ ǯ");
        put("y", "ȝ");
        put("h", "ɂ ʔ ʕ ƕ");
        put("q", "ɋ ƣ");
        put("z", "ƨ ƽ");
        put("w", "ƿ");
        // Cyrillic outside Russian
        put("a", "ә ӕ ӛ");
        put("gh", "ғ ҕ ӷ");
        put("q", "қ ҝ ҟ ҡ ԛ ӄ");
        put("ng", "ң ҥ ӈ ԣ ԩ");
        put("o", "ө ӫ ѡ");
        put("u", "ү ұ");
        put("h", "һ ҳ ҩ ӏ");
        put("j", "ҷ ҹ җ");
        put("ch", "ҽ ҿ ӌ");
        put("ts", "ҵ");
        put("z", "ҙ ӡ");
        put("s", "ҫ");
        put("t", "ҭ");
        put("p", "ҧ");
        put("r", "ҏ");
        put("l", "ԓ ӆ ԡ");
        put("m", "ӎ");
        put("x", "ӽ ӿ");
        put("i", "ҋ");
        // Arabic and Hebrew: the two throat letters that carry a vowel, and letters outside Arabic
        put("a", "ع ء ٱ ٲ ٳ ٵ א ע އ ޢ ܐ ܥ");
        put("k", "ک ڪ ګ");
        put("i", "ؠ ێ ۍ ې ے");
        put("h", "ھ ہ ۀ ۂ ە ۃ");
        put("o", "ۆ");
        put("u", "ۇ ۈ ۅ");
        put("w", "ۋ");
        put("n", "ں ڼ ڻ");
        put("ng", "ڭ");
        put("l", "ڵ");
        put("r", "ڕ ړ");
        put("v", "ڤ ڥ");
        put("ts", "څ");
        put("dz", "ځ");
        put("zh", "ږ");
        put("sh", "ښ");
        put("d", "ډ");
        put("t", "ټ");
        put("g", "ݢ ڠ");
        // vowel bearers and elided vowels of Indian scripts
        put("a", "ऄ ऽ ঽ ઽ ଽ ఽ ಽ ഽ");
        put("i", "ੲ");
        put("u", "ੳ");
        put("ik", "ੴ");
    }

    private OwnLetters() {}

    private static void put(String latin, String letters) {
        for (String letter : letters.split(" ")) {
            LATIN.put(letter.charAt(0), latin);
        }
    }
}
