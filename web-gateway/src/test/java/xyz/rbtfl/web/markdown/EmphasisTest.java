package xyz.rbtfl.web.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Emphasis as CommonMark 0.31 has it, rule by rule, and beside Chinese, Japanese and Korean as their readers expect it.
 */
class EmphasisTest {

    private final Markdown markdown = new Markdown("en", "en");

    private String inline(String text) {
        return markdown.inline(text).getValue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a * harbour gate*",
                "a*“harbour”*",
                "*\u00A0a *",
                "_ harbour gate_",
                "a_“harbour”_",
                "har_bour_",
                "5_6_78",
                "порты_ветра_",
                "aa_“bb”_cc",
                "_harbour*",
                "*harbour gate *",
                "*(*harbour)",
                "_harbour gate _",
                "_(_harbour)",
                "_har_bour",
                "_порты_ветра",
                "** harbour gate**",
                "a**“harbour”**",
                "__ harbour gate__",
                "a__“harbour”__",
                "har__bour__",
                "5__6__78",
                "**harbour gate **",
                "**(**harbour)",
                "__harbour gate __",
                "__(__harbour)",
                "__har__bour",
                "** is no emphasis",
                "**** is no emphasis",
                "__ is no emphasis",
                "harbour ***",
                "harbour *****",
                "harbour ___",
                "*$*alpha.",
                "*£*bravo.",
                "*€*charlie.",
                "𐌀*(harbour)*",
            })
    void signs_thatTouchNoWordRightly_areText(String text) {
        assertEquals(text, inline(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*harbour gate* | <em>harbour gate</em>",
                "har*bour* | har<em>bour</em>",
                "5*6*78 | 5<em>6</em>78",
                "_harbour gate_ | <em>harbour gate</em>",
                "har-_(bour)_ | har-<em>(bour)</em>",
                "*(*harbour*)* | <em>(<em>harbour</em>)</em>",
                "*har*bour | <em>har</em>bour",
                "_(_harbour_)_ | <em>(<em>harbour</em>)</em>",
                "_har_bour_gate_ | <em>har_bour_gate</em>",
                "_(har)_. | <em>(har)</em>.",
                "**harbour gate** | <strong>harbour gate</strong>",
                "har**bour** | har<strong>bour</strong>",
                "__har, __bour__, gate__ | <strong>har, <strong>bour</strong>, gate</strong>",
                "har-__(bour)__ | har-<strong>(bour)</strong>",
                "*(**harbour**)* | <em>(<strong>harbour</strong>)</em>",
                "**Tern (*Sterna hirundo*)** | <strong>Tern (<em>Sterna hirundo</em>)</strong>",
                "**har “*bour*” gate** | <strong>har “<em>bour</em>” gate</strong>",
                "**har**bour | <strong>har</strong>bour",
                "_(__harbour__)_ | <em>(<strong>harbour</strong>)</em>",
                "__har__bour__gate__ | <strong>har__bour__gate</strong>",
                "__(har)__. | <strong>(har)</strong>.",
                "_har __bour__ gate_ | <em>har <strong>bour</strong> gate</em>",
                "_har _bour_ gate_ | <em>har <em>bour</em> gate</em>",
                "__har_ bour_ | <em><em>har</em> bour</em>",
                "*har *bour** | <em>har <em>bour</em></em>",
                "*har **bour** gate* | <em>har <strong>bour</strong> gate</em>",
                "*har**bour**gate* | <em>har<strong>bour</strong>gate</em>",
                "*har**bour* | <em>har**bour</em>",
                "***har** bour* | <em><strong>har</strong> bour</em>",
                "*har **bour*** | <em>har <strong>bour</strong></em>",
                "*har**bour*** | <em>har<strong>bour</strong></em>",
                "har***bour***gate | har<em><strong>bour</strong></em>gate",
                "har******bour*********gate | har<strong><strong><strong>bour</strong></strong></strong>***gate",
                "**har *bour* gate** | <strong>har <em>bour</em> gate</strong>",
                "____har__ bour__ | <strong><strong>har</strong> bour</strong>",
                "**har **bour**** | <strong>har <strong>bour</strong></strong>",
                "**har*bour*gate** | <strong>har<em>bour</em>gate</strong>",
                "***har* bour** | <strong><em>har</em> bour</strong>",
                "**har *bour*** | <strong>har <em>bour</em></strong>",
                "har *\\** | har <em>*</em>",
                "har *_* | har <em>_</em>",
                "har **\\*** | har <strong>*</strong>",
                "har _\\__ | har <em>_</em>",
                "har __*__ | har <strong>*</strong>",
                "**har* | *<em>har</em>",
                "*har** | <em>har</em>*",
                "***har** | *<strong>har</strong>",
                "****har* | ***<em>har</em>",
                "**har*** | <strong>har</strong>*",
                "*har**** | <em>har</em>***",
                "__har_ | _<em>har</em>",
                "_har____ | <em>har</em>___",
                "*_har_* | <em><em>har</em></em>",
                "****har**** | <strong><strong>har</strong></strong>",
                "******har****** | <strong><strong><strong>har</strong></strong></strong>",
                "***har*** | <em><strong>har</strong></em>",
                "_____har_____ | <em><strong><strong>har</strong></strong></em>",
                "*har _bour* gate_ | <em>har _bour</em> gate_",
                "*har __bour *gate sea__ sky* | <em>har <strong>bour *gate sea</strong> sky</em>",
                "**har **bour gate** | **har <strong>bour gate</strong>",
                "*har *bour gate* | *har <em>bour gate</em>",
                "*[har*](/en/) | *<a href=\"/en/\">har*</a>",
                "*har [gate](/en/)* | <em>har <a href=\"/en/\">gate</a></em>",
                "**a<https://example.org/?q=**> | **a<a href=\"https://example.org/?q=**\" rel=\"nofollow noopener\">"
                        + "https://example.org/?q=**</a>",
            })
    void signs_inEuropeanText_areAsInCommonMark(String text, String html) {
        assertEquals(html, inline(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // Chinese
                "**注意事项。**请在出发前阅读 | <strong>注意事项。</strong>请在出发前阅读",
                "另见**“港口”**一节 | 另见<strong>“港口”</strong>一节",
                "以及**（附录）**。 | 以及<strong>（附录）</strong>。",
                "这是***非常***重要的 | 这是<em><strong>非常</strong></em>重要的",
                "**注意。**请**阅读。**再走 | <strong>注意。</strong>请<strong>阅读。</strong>再走",
                "港口*《潮汐》*重印 | 港口<em>《潮汐》</em>重印",
                "他说**\"开船！\"**然后走了 | 他说<strong>&quot;开船！&quot;</strong>然后走了",
                "读**[潮汐](/en/)**一书 | 读<strong><a href=\"/en/\">潮汐</a></strong>一书",
                "涨了**5%**左右 | 涨了<strong>5%</strong>左右",
                "共**$5**元 | 共<strong>$5</strong>元",
                "**𠮷野。**𠮷田 | <strong>𠮷野。</strong>𠮷田",
                "**禰󠄀**(字) | <strong>禰󠄀</strong>(字)",
                // Japanese
                "**「今日」**は休み | <strong>「今日」</strong>は休み",
                "これは**重要（じゅうよう）**です | これは<strong>重要（じゅうよう）</strong>です",
                "**コーヒー、**紅茶 | <strong>コーヒー、</strong>紅茶",
                "**コーヒー(温)**を飲む | <strong>コーヒー(温)</strong>を飲む",
                "ﾊﾝｶｸ**｢ｶﾅ｣**ﾃﾞｽ | ﾊﾝｶｸ<strong>｢ｶﾅ｣</strong>ﾃﾞｽ",
                "**人々。**人々 | <strong>人々。</strong>人々",
                // Korean
                "**항구(港口)**가 열렸다 | <strong>항구(港口)</strong>가 열렸다",
                "그는 **“간다”**라고 했다 | 그는 <strong>“간다”</strong>라고 했다",
                "*스크립트(script)*라고 | <em>스크립트(script)</em>라고",
                "이것은 **'강조'**입니다 | 이것은 <strong>'강조'</strong>입니다",
                // beside Latin letters, in one line
                "参见**Go（语言）。**Hello | 参见<strong>Go（语言）。</strong>Hello",
                "Hello**（世界）**world | Hello<strong>（世界）</strong>world",
                // underscores stay out of words, as everywhere
                "注意_事项_。 | 注意_事项_。",
                "__注意事项__ | <strong>注意事项</strong>",
                "（_注意_） | （<em>注意</em>）",
            })
    void signs_besideChineseJapaneseOrKorean_areAsTheirReadersExpect(String text, String html) {
        assertEquals(html, inline(text));
    }
}
