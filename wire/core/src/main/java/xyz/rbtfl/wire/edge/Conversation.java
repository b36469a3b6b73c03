package xyz.rbtfl.wire.edge;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.ChannelPromise;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.nio.channels.ClosedChannelException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import xyz.rbtfl.wire.edge.ConnectionClock.Phase;
import xyz.rbtfl.wire.header.RequestHead;

/**
 * The requests and answers of one connection. It tells the clock what the connection waits for, tidies request heads,
 * dates answers, and answers what is not HTTP. In the pipeline it comes after the HTTP decoder and encoder.
 */
final class Conversation extends ChannelDuplexHandler {

    /** How many requests may wait for an answer at once. */
    private static final int MOST_AHEAD = 100;

    private static final String NAME = "conversation";

    private final ConnectionClock clock;
    private final EdgeSettings settings;
    private int answersDue;
    private boolean inBody;
    private boolean isStreamed;
    private boolean answering;
    private boolean over;

    private Conversation(ConnectionClock clock, EdgeSettings settings) {
        this.clock = clock;
        this.settings = settings;
    }

    /** Adds one to a connection that speaks HTTP/1. */
    static void join(ChannelPipeline pipeline, ConnectionClock clock, EdgeSettings settings) {
        if (pipeline.get("httpEncoder") != null) {
            pipeline.addAfter("httpEncoder", NAME, new Conversation(clock, settings));
        }
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (over) {
            ReferenceCountUtil.release(message);
            return;
        }
        Optional<Nonsense> nonsense = read(message);
        if (nonsense.isPresent()) {
            ReferenceCountUtil.release(message);
            refuse(context, nonsense.orElseThrow());
        } else {
            context.fireChannelRead(message);
        }
    }

    private Optional<Nonsense> read(Object message) {
        if (message instanceof HttpObject part && part.decoderResult().isFailure()) {
            return Optional.of(Nonsense.of(part.decoderResult().cause()));
        }
        Optional<Nonsense> nonsense = Optional.empty();
        if (message instanceof HttpRequest request) {
            answersDue++;
            inBody = true;
            nonsense =
                    RequestHead.tidy(request).map(Nonsense::of).or(() -> Nonsense.ofVersion(request.protocolVersion()));
        }
        if (message instanceof LastHttpContent) {
            inBody = false;
            isStreamed = false;
        }
        clock.enter(phase());
        return answersDue > MOST_AHEAD
                ? Optional.of(Nonsense.of("At most " + MOST_AHEAD + " requests may wait for an answer."))
                : nonsense;
    }

    /**
     * From here on whoever takes the body of a connection's request off the network watches over its time. In the
     * connection's event loop.
     */
    static void stream(ChannelPipeline pipeline) {
        if (pipeline.get(NAME) instanceof Conversation conversation && conversation.inBody) {
            conversation.isStreamed = true;
            conversation.clock.enter(conversation.phase());
        }
    }

    private Phase phase() {
        if (inBody && !isStreamed) {
            return Phase.BODY;
        }
        return answersDue > 0 ? Phase.ANSWER : Phase.KEPT;
    }

    // while another answer, or half of this one, is under way, a refusal cannot be sent
    private void refuse(ChannelHandlerContext context, Nonsense nonsense) {
        over = true;
        if (answering || answersDue > 1) {
            context.close();
            return;
        }
        context.writeAndFlush(nonsense.answer()).addListener(written -> leave(context));
    }

    // closing at once, with bytes still unread, would reset the connection, and the caller would lose the answer
    private void leave(ChannelHandlerContext context) {
        if (context.channel() instanceof DuplexChannel channel && channel.isActive()) {
            channel.shutdownOutput();
            channel.config().setAutoRead(true);
            context.executor()
                    .schedule(() -> context.close(), settings.leftoverTime().toNanos(), TimeUnit.NANOSECONDS);
        } else {
            context.close();
        }
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (over) {
            ReferenceCountUtil.release(message);
            promise.tryFailure(new ClosedChannelException());
            return;
        }
        if (message instanceof HttpResponse answer) {
            if (answer.status().codeClass() == HttpStatusClass.INFORMATIONAL) {
                context.write(message, promise);
                return;
            }
            answering = true;
            answer.headers().set("Date", HttpDate.now());
        }
        if (message instanceof LastHttpContent) {
            answering = false;
            answersDue--;
            clock.enter(phase());
        }
        context.write(message, promise);
    }
}
