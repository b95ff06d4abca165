import type { Task, TaskPicture, UsualTask } from "../../../domain/daily-life/chores.ts";

/** A task as it is being written; one without an id is new. */
export type TaskDraft = Omit<Task, "id"> & { readonly id?: Task["id"] };

/** A new one of the house's own: what it is called is asked first. */
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
