import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

const root = join(import.meta.dirname, "..", "..");
const read = (path: string): string => readFileSync(join(root, path), "utf8");

it("prints in the handbook the very script that reads a house without the program", () => {
  const script = read("build/escape-hatch/read_house.py");

  expect(read("docs/handbook/en/escape-hatch.md")).toContain(`\`\`\`python\n${script}\`\`\`\n`);
});
