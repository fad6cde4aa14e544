package mapping.vision.faces;

import mapping.Mapping;
import mapping.Requirement;
import mapping.random.RandomSource;

/**
 * Person ↦ their picture under given circumstances: a program that draws, from back to front, background, hair, head, brows,
 * eyes, nose, mouth and glasses, lets light fall on them and adds noise. Section 6.1.3. Sets with many photographs of a person
 * show people who mostly were not asked; these people do not exist, and what is found out on them need not hold for others. (The
 * simpler {@link mapping.data.sets.Faces} belong to section 1.1.3.)
 *
 * <p>Lengths are in half widths of the picture, x to the right and y down, from its middle.
 *
 * @param side of the picture, in pixels
 * @param now  the circumstances
 */
public record Portrait(int side, Circumstances now) implements Mapping<Person, float[]> {

    private static final double DARK = 0.08;
    private static final double MOST_TURN = 0.42;

    public Portrait {
        Requirement.atLeast("The side of a picture", side, 8);
        Requirement.given("The circumstances", now);
    }

    /** side · side grey values from 0 (black) to 1 (white), row by row. */
    @Override
    public float[] apply(Person person) {
        Requirement.given("The person", person);
        RandomSource noise = RandomSource.of(now.seed());
        double sin = StrictMath.sin(now.tilt());
        double cos = StrictMath.cos(now.tilt());
        float[] pixels = new float[side * side];
        for (int i = 0; i < pixels.length; i++) {
            double x = (i % side + 0.5) * 2 / side - 1;
            double y = (i / side + 0.5) * 2 / side - 1;
            double u = (x - now.right()) / now.size();
            double v = (y - now.down()) / now.size();
            double grey = grey(person, cos * u + sin * v, cos * v - sin * u);
            double light = now.exposure() * (1 + 0.3 * (now.lightX() * x + now.lightY() * y));
            pixels[i] = (float) Math.max(0, Math.min(1, grey * light + now.noise() * noise.nextGaussian()));
        }
        return pixels;
    }

    /** The grey at a place of the upright head. */
    private double grey(Person p, double x, double y) {
        double width = p.of(Person.HEAD_WIDTH, 0.56, 0.74);
        double height = p.of(Person.HEAD_HEIGHT, 0.74, 0.9);
        double hair = p.of(Person.HAIR_DARKNESS, 0.75, 0.05);
        double skin = 0.85 - 0.5 * p.tone();
        double hairWidth = width + p.of(Person.HAIR_WIDTH, 0.03, 0.2);
        double grey = now.background();
        if (y < p.of(Person.HAIR_LENGTH, -0.3, 0.8)) {
            grey = blend(grey, hair, inside(x / hairWidth, (y + 0.06) / (height + 0.08), hairWidth));
        }
        grey = blend(grey, skin, inside(x / width, (y - 0.05) / height, width));
        double hairline = p.of(Person.HAIRLINE, -0.62, -0.36);
        grey = blend(grey, hair, inside(x / width, (y - 0.05) / height, width) * edge(hairline - y + 0.15 * x * x));
        double turn = MOST_TURN * now.turn();                  // features lie before the head's middle and move to the side
        return features(p, (x - 0.5 * StrictMath.sin(turn)) / StrictMath.cos(turn), y, grey, hair, skin);
    }

    private double features(Person p, double x, double y, double under, double hair, double skin) {
        double grey = under;
        double across = Math.abs(x) - p.of(Person.EYES_APART, 0.22, 0.36);   // from the middle of the nearer eye
        double down = y - p.of(Person.EYES_DOWN, -0.22, 0.02);
        double eye = p.of(Person.EYE_SIZE, 0.1, 0.17);
        double brow = down + eye + p.of(Person.BROW_GAP, 0.02, 0.12);
        grey = blend(grey, Math.min(hair, 0.7 * skin), inside(across / 0.19, brow / p.of(Person.BROW_THICKNESS, 0.03, 0.09),
            0.05));
        grey = blend(grey, 0.95, inside(across / eye, down / (0.6 * eye), 0.6 * eye));
        grey = blend(grey, DARK, inside(across / (0.5 * eye), down / (0.5 * eye), 0.5 * eye));
        double noseEnd = down - p.of(Person.NOSE_LENGTH, 0.26, 0.46);
        double noseWidth = p.of(Person.NOSE_WIDTH, 0.07, 0.17);
        grey = blend(grey, 0.7 * skin, inside(x / noseWidth, noseEnd / 0.05, 0.05));
        grey = blend(grey, 0.85 * skin, edge(0.03 - Math.abs(x - 0.04)) * edge(-noseEnd) * edge(down));
        double mouth = p.of(Person.MOUTH_WIDTH, 0.2, 0.34) * (1 + 0.2 * Math.max(0, now.smile()));
        double curve = p.of(Person.MOUTH_DOWN, 0.42, 0.6) + now.smile() * 0.22 * (0.4 - x * x / (mouth * mouth));
        double lips = p.of(Person.LIPS, 0.035, 0.085);
        grey = blend(grey, 0.45 * skin, edge(mouth - Math.abs(x)) * edge(lips - Math.abs(y - curve)));
        if (now.glasses()) {
            double ring = Math.abs(Math.sqrt(across * across + down * down) - 0.2) - 0.025;
            double bridge = Math.max(Math.abs(down) - 0.025, Math.abs(x) - 0.1);
            grey = blend(grey, DARK, edge(-Math.min(ring, bridge)));
        }
        return grey;
    }

    private static double blend(double under, double over, double share) {
        return under + share * (over - under);
    }

    /** How much of a pixel lies inside an ellipse, about: 1 inside, 0 outside, between on its edge. */
    private double inside(double x, double y, double radius) {
        return edge((1 - Math.sqrt(x * x + y * y)) * radius);
    }

    /** How much of a pixel lies inside, where the edge is so far away. */
    private double edge(double distance) {
        return Math.max(0, Math.min(1, 0.5 + distance * side / 2));
    }
}
