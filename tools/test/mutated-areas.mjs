// What `npm run mutate` changes, and what has to notice: an area is named in HEARTH_AREA, the procedure where none is.

/** @typedef {{ readonly mutate: readonly string[], readonly tests: readonly string[] }} Area */

/** @type {Readonly<Record<string, Area>>} */
const areas = {
  procedure: {
    mutate: [
      "domain/residence/procedure/**/*.ts",
      "domain/residence/{expiring-documents,document}.ts",
      "domain/core/{calendar-date,memoize}.ts",
    ],
    tests: [
      "tests/unit/residence/procedure/*.test.ts",
      "tests/unit/residence/expiring-documents.test.ts",
      "tests/unit/core/{calendar-date,memoize}.test.ts",
    ],
  },
  "address-guard": {
    mutate: ["domain/address-guard/*.ts", "domain/vocabulary/normalize-text.ts"],
    tests: ["tests/unit/address-guard/*.test.ts"],
  },
  users: {
    mutate: ["domain/users/{user,two-person-rule}.ts"],
    tests: [
      "tests/unit/users/{user,two-person-rule}.test.ts",
      "tests/unit/core/procedure-roles.test.ts",
      "tests/unit/people/name-matching.test.ts",
    ],
  },
  retention: {
    mutate: [
      "domain/retention/{coarse-figures,erasure,yearly-figures,retention-reminder,retention}.ts",
    ],
    tests: ["tests/unit/retention/*.test.ts"],
  },
  safety: {
    mutate: ["domain/safety/safety.ts"],
    tests: ["tests/unit/safety/safety.test.ts"],
  },
};

const name = process.env["HEARTH_AREA"] ?? "procedure";
const found = areas[name];
if (found === undefined)
  throw new Error(`There is no area called ${name}; there are ${Object.keys(areas).join(", ")}.`);

export const area = found;
