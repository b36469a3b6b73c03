import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Sends generated documents through {@code PUT}, and prints how long it took in milliseconds.
 *
 * <p>Each is another one of the shape of a real story: 5 kB, 11 takes under 3 lenses, some with a quote, most without a
 * framing, 5 entities, 2 heads, 6 mentions. Names come from pools that are as uneven as the world's: a few outlets and
 * entities are in many stories, most are in few.
 *
 * <pre>java Puts.java GATEWAY TOKEN PREFIX COUNT CONNECTIONS</pre>
 */
class Puts {

    private static final List<String> WORDS = List.of(("harbour crews say the northern road stays shut while ministers"
            + " weigh a second convoy and traders count what is left of the season after weeks of talks that settled"
            + " nothing but the price of waiting which nobody at the quay had asked to pay").split(" "));
    private static final List<String> LENSES =
            List.of("unlabelled", "state media", "wire", "regional press", "analysis");
    private static final List<String> LANGUAGES = List.of("en", "en", "en", "fr", "es", "ar", "zh");

    public static void main(String[] arguments) throws Exception {
        String gateway = arguments[0];
        String token = arguments[1];
        String prefix = arguments[2];
        int count = Integer.parseInt(arguments[3]);
        int connections = Integer.parseInt(arguments[4]);
        List<HttpRequest> requests = IntStream.range(0, count)
                .mapToObj(i -> request(gateway, token, prefix + "-" + i))
                .toList();
        HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        ExecutorService pool = Executors.newFixedThreadPool(connections);
        try {
            long start = System.nanoTime();
            List<Future<HttpResponse<String>>> sent = requests.stream()
                    .map(request -> pool.submit(() -> http.send(request, BodyHandlers.ofString())))
                    .toList();
            for (Future<HttpResponse<String>> answer : sent) {
                if (answer.get().statusCode() != 201) {
                    throw new IllegalStateException(answer.get().statusCode() + " " + answer.get().body());
                }
            }
            System.out.println((System.nanoTime() - start) / 1_000_000);
        } finally {
            pool.shutdownNow();
        }
    }

    private static HttpRequest request(String gateway, String token, String slug) {
        return HttpRequest.newBuilder(URI.create(gateway + "/api/v1/stories/" + slug + "/editions/en"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "text/markdown")
                .PUT(BodyPublishers.ofString(document(slug)))
                .build();
    }

    private static String document(String slug) {
        RandomGenerator random = new Random(slug.hashCode());
        List<String> batches = batches(random);
        return """
                # %s
                > %s

                **Meta:** type: story · date: 2026-%02d-%02d · heads: %s · 11 takes · 3 lenses · 11 regions

                ## Summary

                %s

                ## By the numbers

                %s

                ## Why it matters

                %s

                ## What to watch

                %s

                ## Regional takes (batched by bias / lens)

                %s## Across the graph
                - Related: [[%s]]
                - Entities: %s

                ---
                Canonical: https://rbtfl.xyz/en/n/%s""".formatted(
                sentence(random, 10),
                sentence(random, 20),
                1 + random.nextInt(12), 1 + random.nextInt(28),
                distinct(random, 2, 60).mapToObj(i -> "Running theme " + i).collect(Collectors.joining(", ")),
                prose(random, 6, 20),
                lines(random, 5, "- %d — ", 12),
                prose(random, 2, 22),
                lines(random, 4, "- ", 12),
                String.join("", batches),
                "load-related-" + random.nextInt(10_000),
                distinct(random, 5, 3_000).mapToObj(i -> "Subject " + i).collect(Collectors.joining(", ")),
                slug);
    }

    private static List<String> batches(RandomGenerator random) {
        int[] regions = distinct(random, 11, 150).toArray();
        List<String> batches = new ArrayList<>();
        int take = 0;
        for (int lens : distinct(random, 3, LENSES.size()).toArray()) {
            int size = batches.isEmpty() ? 7 : 2;
            StringBuilder batch = new StringBuilder("### " + LENSES.get(lens) + "\n");
            for (int i = 0; i < size; i++) {
                batch.append(take(random, "Region " + regions[take++]));
            }
            batches.add(batch.append("\n").toString());
        }
        return batches;
    }

    private static String take(RandomGenerator random, String region) {
        String outlet = "The Outlet " + uneven(random, 800);
        String framing = random.nextInt(11) < 8 ? "" : sentence(random, 25);
        String quote = random.nextInt(4) == 0 ? "  > \"" + sentence(random, 12) + "\"\n" : "";
        String language = LANGUAGES.get(random.nextInt(LANGUAGES.size()));
        String source = "https://news.example.org/" + Long.toString(random.nextLong() >>> 1, 36);
        return "- **" + outlet + "** (" + region + ", " + language + ") — " + framing + "\n" + quote
                + "  Source: " + source + "\n";
    }

    /** Sentences, each of which mentions an entity. */
    private static String prose(RandomGenerator random, int sentences, int words) {
        return IntStream.range(0, sentences)
                .mapToObj(i -> {
                    int entity = uneven(random, 3_000);
                    String link = "[subject " + entity + "](/en/entity/subject-" + entity + ")";
                    return sentence(random, words) + " near " + link + ".";
                })
                .collect(Collectors.joining(" "));
    }

    private static String lines(RandomGenerator random, int count, String start, int words) {
        return IntStream.range(0, count)
                .mapToObj(i -> start.formatted(random.nextInt(1_000)) + sentence(random, words))
                .collect(Collectors.joining("\n"));
    }

    private static String sentence(RandomGenerator random, int words) {
        String sentence = IntStream.range(0, words)
                .mapToObj(i -> WORDS.get(random.nextInt(WORDS.size())))
                .collect(Collectors.joining(" "));
        return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }

    private static IntStream distinct(RandomGenerator random, int count, int bound) {
        return IntStream.generate(() -> uneven(random, bound)).distinct().limit(count);
    }

    /** A number below the bound; the small ones are many times as frequent as the large ones. */
    private static int uneven(RandomGenerator random, int bound) {
        double share = random.nextDouble();
        return (int) (share * share * share * bound);
    }
}
