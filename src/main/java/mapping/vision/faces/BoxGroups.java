package mapping.vision.faces;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import mapping.Mapping;
import mapping.Requirement;
import mapping.vision.Box;

/**
 * Many boxes ↦ few: boxes that are alike make a group, directly or through others, and a group that is large enough becomes one
 * box, the mean of its members. A face is found at several places and sizes close by, an accident mostly once. Section 6.1.3;
 * OpenCV's {@code groupRectangles}. Costs a comparison for each pair.
 *
 * @param least   how many boxes a group must have more than
 * @param epsilon two boxes are alike if no edge differs by more than this share of their size; 0.2 in OpenCV's detectors
 */
public record BoxGroups(int least, double epsilon) implements Mapping<List<Box>, List<Box>> {

    /** A group of so many swallows a smaller one inside it. */
    private static final int MANY = 3;

    private record Group(Box box, int count) {
    }

    public BoxGroups {
        Requirement.atLeast("The least number of boxes", least, 0);
        Requirement.notNegative("The share ε of boxes that are alike", epsilon);
    }

    @Override
    public List<Box> apply(List<Box> boxes) {
        List<Group> groups = groups(Requirement.copied("The boxes", boxes));
        groups.removeIf(group -> group.count <= least);
        return groups.stream().filter(one -> groups.stream().noneMatch(other -> other != one && swallows(other, one)))
            .map(Group::box).toList();
    }

    private List<Group> groups(List<Box> boxes) {
        int[] group = new int[boxes.size()];
        Arrays.fill(group, -1);
        List<Group> groups = new ArrayList<>();
        for (int first = 0; first < group.length; first++) {
            if (group[first] < 0) {
                List<Box> members = new ArrayList<>();
                collect(first, groups.size(), boxes, group, members);
                groups.add(new Group(mean(members), members.size()));
            }
        }
        return groups;
    }

    private void collect(int one, int number, List<Box> boxes, int[] group, List<Box> members) {
        group[one] = number;
        members.add(boxes.get(one));
        for (int other = 0; other < group.length; other++) {
            if (group[other] < 0 && alike(boxes.get(one), boxes.get(other))) {
                collect(other, number, boxes, group, members);
            }
        }
    }

    private boolean alike(Box a, Box b) {
        double limit = epsilon * (Math.min(width(a), width(b)) + Math.min(height(a), height(b))) / 2;
        return Math.abs(a.left() - b.left()) <= limit && Math.abs(a.top() - b.top()) <= limit
            && Math.abs(a.right() - b.right()) <= limit && Math.abs(a.bottom() - b.bottom()) <= limit;
    }

    /** The mean of place and size, each rounded to a whole number, halves to even. */
    private static Box mean(List<Box> members) {
        double left = Math.rint(members.stream().mapToDouble(Box::left).average().orElseThrow());
        double top = Math.rint(members.stream().mapToDouble(Box::top).average().orElseThrow());
        double width = Math.rint(members.stream().mapToDouble(BoxGroups::width).average().orElseThrow());
        double height = Math.rint(members.stream().mapToDouble(BoxGroups::height).average().orElseThrow());
        return new Box(left, top, left + width, top + height);
    }

    private boolean swallows(Group large, Group small) {
        double dx = Math.rint(width(large.box) * epsilon);
        double dy = Math.rint(height(large.box) * epsilon);
        return small.box.left() >= large.box.left() - dx && small.box.top() >= large.box.top() - dy
            && small.box.right() <= large.box.right() + dx && small.box.bottom() <= large.box.bottom() + dy
            && (large.count > Math.max(MANY, small.count) || small.count < MANY);
    }

    private static double width(Box box) {
        return box.right() - box.left();
    }

    private static double height(Box box) {
        return box.bottom() - box.top();
    }
}
