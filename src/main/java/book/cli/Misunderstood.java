package book.cli;

import book.Problem;
import book.Suggestion;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is said of a command that cannot be understood: a sentence and the way to the right one, not a page of help. */
final class Misunderstood {

    private static final Pattern HELP_WANTED = Pattern.compile("Unknown subcommand '(.*)'\\.?");

    private Misunderstood() {
    }

    static Problem of(ParameterException e) {
        CommandLine command = e.getCommandLine();
        Matcher asked = HELP_WANTED.matcher(e.getMessage());
        if (asked.matches()) {                                               // ./book help lst
            return unknown(asked.group(1), command);
        }
        String verb = "./" + command.getCommandSpec().qualifiedName();
        String help = verb + " --help shows what it takes.";
        if (e instanceof UnmatchedArgumentException unmatched) {
            return ofArgument(unmatched, command, verb, help);
        }
        if (e instanceof MissingParameterException missing) {
            boolean exercise = names(missing.getMissing()).equals("ID") && !verb.endsWith(" new");
            return Problem.usage(verb + " needs " + names(missing.getMissing()) + ".", exercise
                    ? "For example: " + verb + " 3.1/gradient-step; ./book exercises lists them all." : help);
        }
        if (e instanceof MutuallyExclusiveArgsException) {
            return Problem.usage(names(chosen(command)) + " exclude each other.", "Give one of them.");
        }
        if (e.getArgSpec() != null && e.getValue() != null) {
            return Problem.usage(name(e.getArgSpec()) + " " + e.getValue() + " is not understood.", form(e.getArgSpec(), help));
        }
        return Problem.usage(e.getMessage().replaceFirst("^Error: ", "").replaceFirst("\\.?$", "."), help);
    }

    private static Problem ofArgument(UnmatchedArgumentException e, CommandLine command, String verb, String help) {
        String argument = e.getUnmatched().get(0);
        if (e.isUnknownOption()) {
            return Problem.usage(verb + " has no option " + argument + ".", help);
        }
        return command.getSubcommands().isEmpty()
                ? Problem.usage("\"" + argument + "\" is one argument too many for " + verb + ".", help)
                : unknown(argument, command);
    }

    private static Problem unknown(String argument, CommandLine command) {
        String verb = "./" + command.getCommandSpec().qualifiedName();
        String what = command.getParent() == null ? "There is no verb " : verb + " has no verb ";
        return Problem.usage(what + argument + ".", "Nearest: " + String.join(", ", Suggestion.nearest(argument,
                command.getSubcommands().keySet(), Stream::of)) + ". " + verb + " --help shows them all.");
    }

    /** Returns the options of the command line that exclude others and were given. */
    private static List<ArgSpec> chosen(CommandLine command) {
        return command.getCommandSpec().argGroups().stream().flatMap(group -> group.args().stream())
                .filter(ArgSpec::isOption).toList();
    }

    private static String names(List<ArgSpec> arguments) {
        return arguments.stream().map(Misunderstood::name).collect(Collectors.joining(" and "));
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    private static String form(ArgSpec argument, String help) {
        Class<?> type = argument.isMultiValue() ? argument.auxiliaryTypes()[0] : argument.type();
        if (type.isEnum()) {
            return Stream.of(type.getEnumConstants()).map(each -> each.toString().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(", ", "Write one of ", "."));
        }
        return Stream.of(int.class, Integer.class, long.class, Long.class).anyMatch(type::equals)
                ? "Write a whole number." : help;
    }
}
