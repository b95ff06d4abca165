import type { Task, TaskPicture, UsualTask } from "../../../domain/daily-life/chores.ts";

/** A task as it is being edited; one without an id is new. */
export type TaskDraft = Omit<Task, "id"> & { readonly id?: Task["id"] };

/** A new task of the centre's own: its name is asked first. */
export const emptyTask: TaskDraft = {
  part: "house",
  name: { own: "" },
  picture: "star",
  days: [1],
  people: 1,
};

export const pictureOfUsual: Readonly<Record<UsualTask, TaskPicture>> = {
  "breakfast-prepare": "coffee",
  "breakfast-clear": "table",
  kitchen: "kitchen",
  dishes: "dishes",
  "living-room": "sofa",
  bathrooms: "bath",
  "stairs-and-hall": "broom",
  "laundry-room": "laundry",
  bins: "bin",
  garden: "garden",
};
