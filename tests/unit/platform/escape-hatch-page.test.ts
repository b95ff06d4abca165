import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

const root = join(import.meta.dirname, "..", "..", "..");
const read = (path: string): string => readFileSync(join(root, path), "utf8");

it.each(["en", "fr", "nl"])(
  "prints in the handbook in %s exactly the script that reads a vault without the program",
  (language) => {
    const script = read("build/escape-hatch/read_house.py");

    expect(read(`docs/handbook/${language}/escape-hatch.md`)).toContain(
      `\`\`\`python\n${script}\`\`\`\n`,
    );
  },
);
