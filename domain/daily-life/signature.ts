import * as z from "zod";

/** Side of the square that a signature is drawn in, whatever the screen: 0 to 1000 each way. */
const side = 1000;
const Point = z.tuple([z.number().int().min(0).max(side), z.number().int().min(0).max(side)]);

/** A signature as it was drawn: one line of points for each time the pen was put down. */
export const Strokes = z.array(z.array(Point).min(1).max(600)).min(1).max(60);
export type Strokes = Readonly<z.infer<typeof Strokes>>;
