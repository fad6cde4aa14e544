package book.jvm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With real processes: what is heard, what is not, and how they end. */
class ConversationTest {

    /** What {@link Speaker} says. */
    record Message(String said) {
    }

    private static Deadline soon() {
        return Deadline.in(Duration.ofSeconds(30));
    }

    private static Conversation<Message> begun() throws Exception {
        Conversation<Message> conversation = Conversation.with(Speaker.program(), Message.class, 100);
        conversation.say("begin");
        assertEquals(Optional.of(new Message("begin")), conversation.hear(soon()));
        return conversation;
    }

    @Test
    void onlyMessagesAreHeardAndTheEndIsToldOfByItsCodeAndLastWords() throws Exception {
        try (Conversation<Message> conversation = begun()) {
            conversation.say("exit");
            assertEquals(Optional.empty(), conversation.hear(soon()));
            assertEquals(7, conversation.exitCode());
            assertEquals(100, conversation.lastWords().length());
            assertTrue(conversation.lastWords().endsWith("xthe very last words"), conversation.lastWords());
            conversation.say("are you there?");
            assertEquals(Optional.empty(), conversation.hear(soon()));
        }
    }

    @Test
    void whoSaysNothingIsNotWaitedForForEver() throws Exception {
        Conversation<Message> conversation = begun();
        conversation.say("sleep");
        assertThrows(TimeoutException.class, () -> conversation.hear(Deadline.in(Duration.ofMillis(200))));
        long begun = System.nanoTime();
        conversation.close();
        assertTrue(System.nanoTime() - begun < TimeUnit.SECONDS.toNanos(2), "one at work is killed at once");
    }

    @Test
    void oneThatWaitsForAWordMayClearUp(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("trace");
        ProcessBuilder program = Speaker.program();
        program.command().add(file.toString());
        Conversation<Message> conversation = Conversation.with(program, Message.class, 100);
        conversation.say("begin");
        conversation.hear(soon());
        conversation.close();
        assertEquals("cleared up", Files.readString(file));
    }

    @Test
    void whatAChildHasStartedEndsWithIt() throws Exception {
        ChildProcess child = ChildProcess.start(Speaker.program().redirectOutput(ProcessBuilder.Redirect.DISCARD));
        child.input().write("start\n".getBytes());
        child.input().flush();
        for (int i = 0; i < 600 && child.offspring() == 0; i++) {
            Thread.sleep(20);
        }
        ProcessHandle started = ProcessHandle.of(child.pid()).orElseThrow().descendants().findFirst().orElseThrow();
        child.close();
        assertFalse(child.isAlive());
        started.onExit().get(5, TimeUnit.SECONDS);
    }

    @Test
    void aChildThatDoesNotEndInTimeIsKilled() throws Exception {
        ChildProcess child = ChildProcess.start(Speaker.program().redirectOutput(ProcessBuilder.Redirect.DISCARD));
        assertEquals(128 + 9, child.exitCode(Duration.ofMillis(300)));
        assertFalse(child.isAlive());
    }
}
