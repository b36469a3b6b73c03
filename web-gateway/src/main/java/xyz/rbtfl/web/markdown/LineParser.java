package xyz.rbtfl.web.markdown;

import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.delimiter.DelimiterProcessor;
import com.vladsch.flexmark.parser.internal.InlineParserImpl;
import com.vladsch.flexmark.parser.internal.LinkRefProcessorData;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * flexmark's reader of inline Markdown, without raw HTML, with emphasis beside Chinese, Japanese and Korean, and as
 * fast on long lines as on short ones.
 */
final class LineParser extends InlineParserImpl {

    /**
     * How far a pattern may look: a longer title, label or address in angle brackets is text. flexmark's patterns
     * recurse for each character, and one title of 2,048 can be too much for a stack of 1 MiB.
     */
    private static final int MAX_PART = 512;

    /** The longest address of a link, as the document format has it for sources. A longer one is text. */
    private static final int MAX_ADDRESS = 2_048;

    LineParser(
            DataHolder options,
            BitSet specialCharacters,
            BitSet delimiterCharacters,
            Map<Character, DelimiterProcessor> delimiterProcessors,
            LinkRefProcessorData linkRefProcessors,
            List<InlineParserExtensionFactory> extensions) {
        super(options, specialCharacters, delimiterCharacters, delimiterProcessors, linkRefProcessors, extensions);
    }

    /**
     * Signs of emphasis, judged by {@link Flanking}: the original looks at halves of characters outside the first
     * plane.
     */
    @Override
    protected boolean parseDelimiters(DelimiterProcessor emphasis, char sign) {
        int start = index;
        while (peek() == sign) {
            index++;
        }
        Text signs = appendSeparateText(input.subSequence(start, index));
        var run = new Emphasis.Run(input, signs, sign, Flanking.of(input, start, index), lastDelimiter, start);
        if (lastDelimiter != null) {
            lastDelimiter.setNext(run);
        }
        lastDelimiter = run;
        return true;
    }

    /**
     * The address of a link, in angle brackets or bare; null where there is none, and the brackets before it are text.
     */
    @Override
    public @Nullable BasedSequence parseLinkDestination() {
        int end = peek() == '<' ? endInBrackets() : endOfBare();
        if (end < 0) {
            return null;
        }
        BasedSequence address = input.subSequence(index, end);
        index = end;
        return address;
    }

    private int endInBrackets() {
        for (int i = index + 1; i < addressBound(); i++) {
            char c = input.charAt(i);
            if (c == '>') {
                return i + 1;
            }
            if (c == '<') {
                return -1;
            }
            i += isEscape(i) ? 1 : 0;
        }
        return -1;
    }

    private int endOfBare() {
        int open = 0;
        for (int i = index; i < addressBound(); i++) {
            char c = input.charAt(i);
            if (c <= ' ' || c == 0x7F || c == ')' && open == 0) {
                return open == 0 ? i : -1;
            }
            open += c == '(' ? 1 : c == ')' ? -1 : 0;
            i += isEscape(i) ? 1 : 0;
        }
        return -1;
    }

    private int addressBound() {
        return Math.min(input.length(), index + MAX_ADDRESS + 2);
    }

    private boolean isEscape(int at) {
        return input.charAt(at) == '\\'
                && at + 1 < input.length()
                && Escaping.ESCAPABLE_CHARS.indexOf(input.charAt(at + 1)) >= 0;
    }

    /** A tag is text like any other. Looking for its end takes 2 s over 16 KiB of {@code <?}. */
    @Override
    public boolean parseHtmlInline() {
        return false;
    }

    /**
     * What the pattern finds from here on. The original asks for {@link Matcher#toMatchResult()}, which before Java 20
     * copies the whole line each time: 3 s over 64 KiB of {@code [a](b)}, against 0.06 s this way.
     */
    @Override
    public @Nullable BasedSequence match(Pattern pattern) {
        if (index >= input.length()) {
            return null;
        }
        Matcher matcher = pattern.matcher(input).region(index, Math.min(input.length(), index + MAX_PART));
        if (!matcher.find()) {
            return null;
        }
        index = matcher.end();
        return input.subSequence(matcher.start(), matcher.end());
    }
}
