import type { TestHouse } from "../../helpers/integration/test-house.ts";
import type { CommandExamples } from "./command-example.ts";

export const logCommandExamples = {
  "log.write": { leaves: "logWritten", make: write },
  "log.correct": {
    leaves: "logCorrected",
    make: async (house) =>
      house.ask("log.correct", { ...(await write(house)), text: ["On Tuesday"] }),
  },
  "log.mark": {
    leaves: "logDone",
    make: async (house) => house.ask("log.mark", { ...(await write(house)), mark: "done" }),
  },
} as const satisfies CommandExamples;

function write(house: TestHouse) {
  return house.ask("log.write", {
    shift: { day: "2026-11-24", name: "evening" },
    kind: "todo",
    about: null,
    text: ["The plumber comes"],
    isPinned: true,
  });
}
