import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, inject, it } from "vitest";
import { knownVulnerabilities } from "../../build/known-vulnerabilities.mjs";
import { tell } from "../helpers/report-proof-figure.ts";
import { writeNotices } from "../../tools/package/notices.mjs";

interface Component {
  readonly group?: string;
  readonly name: string;
  readonly version: string;
  readonly licenses?: readonly { readonly license: { readonly id?: string } }[];
}

const notices = join(inject("root"), "opt", "hearth", "resources", "notices");
const read = (name: string): string => readFileSync(join(notices, name), "utf8");
const bill = JSON.parse(read("hearth.cdx.json")) as {
  readonly bomFormat: string;
  readonly components: readonly Component[];
  readonly vulnerabilities: readonly {
    readonly id: string;
    readonly analysis: { readonly state: string; readonly detail: string };
    readonly affects: readonly { readonly ref: string }[];
  }[];
};
const licenceOf = ({ licenses }: Component) => licenses?.[0]?.license.id;
const nameOf = ({ group, name }: Component): string =>
  group === undefined ? name : `${group}/${name}`;

/** Each allows what a centre does with it: use it, pass it on, keep it. */
const permissive = ["0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "ISC", "MIT", "OFL-1.1"];

describe("the third-party notices", () => {
  it("name every package that runs, and the fonts", () => {
    expect(bill.bomFormat).toBe("CycloneDX");
    expect(bill.components.map(nameOf)).toEqual(
      expect.arrayContaining([
        "electron",
        "react",
        "react-dom",
        "react-aria-components",
        "zod",
        "drizzle-orm",
        "better-sqlite3-multiple-ciphers",
        "@node-rs/argon2",
        "shamir-secret-sharing",
        "@fontsource-variable/source-sans-3",
        "@fontsource/noto-sans-thai",
        "pdfjs-dist",
      ]),
    );
  });

  it("contain no licence that would bind a centre", () => {
    for (const component of bill.components) {
      const said = component.licenses?.map(({ license }) => license.id);
      expect(said, nameOf(component)).toHaveLength(1);
      expect(permissive, nameOf(component)).toContain(said?.[0]);
    }
    tell("parts in the bill of materials", bill.components.length);
    tell("licences among them", new Set(bill.components.map(licenceOf)).size);
  });

  it("explain every known high-severity vulnerability of a package", () => {
    expect(bill.vulnerabilities.map(({ id }) => id).sort()).toEqual(
      knownVulnerabilities.map(({ id }) => id).sort(),
    );
    for (const { part, why } of knownVulnerabilities) {
      const answer = bill.vulnerabilities.find(({ analysis }) => analysis.detail === why);
      expect(answer?.affects[0]?.ref, part).toMatch(new RegExp(`^${part}@`));
    }
    tell(
      "faults of high grade known of parts, mended or out of reach",
      knownVulnerabilities.length,
    );
  });

  it("include the text of every licence", () => {
    const words = read("licences.txt");
    for (const component of bill.components.filter(({ name }) => name !== "electron")) {
      const title = `\n${nameOf(component)}@${component.version} (`;
      const [, own = ""] = words.split(title);
      expect(own.split("-".repeat(72))[0], title).toMatch(
        /copyright|without a file of its licence/i,
      );
    }
    expect(readdirSync(join(notices, "..", ".."))).toEqual(
      expect.arrayContaining(["LICENSE.electron.txt", "LICENSES.chromium.html"]),
    );
  });

  it("are the same for the same packages, and name no machine", async () => {
    const output = join(import.meta.dirname, "..", "..", "dist", "release", "notices");
    const build = join(import.meta.dirname, "..", "..", "out", "release");
    const before = readFileSync(join(output, "hearth.cdx.json"), "utf8");
    const electron = bill.components.find(({ name }) => name === "electron")?.version ?? "";

    await writeNotices(output, { build, electron });

    expect(readFileSync(join(output, "hearth.cdx.json"), "utf8")).toBe(before);
    expect(before).not.toMatch(/node_modules|\/home\/|\/tmp\//);
  });
});
