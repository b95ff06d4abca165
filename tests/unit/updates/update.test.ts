import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareVersions, ProgramVersion } from "../../../domain/core/program-version.ts";
import {
  Architecture,
  mostPackageBytes,
  PackageKind,
  packageName,
  packageNamed,
  problemWith,
} from "../../../domain/updates/update.ts";
import { aHead, running, version } from "../../helpers/invented-update.ts";

const number = fc.integer({ min: 0, max: 9999 });
const versions = fc.tuple(number, number, number).map((three) => version(three.join(".")));

describe("versions", () => {
  it.each(["0.1.0", "10.0.3", "0.0.0", "9999.9999.9999"])("%s is one", (written) => {
    expect(ProgramVersion.safeParse(written).success).toBe(true);
  });

  it.each(["", "1.0", "1.0.0.0", "01.0.0", "1.0.0-rc.1", "v1.0.0", "1.0.0\n", "10000.0.0", "1..0"])(
    "%j is none",
    (written) => expect(ProgramVersion.safeParse(written).success).toBe(false),
  );

  it("are ordered by their numbers and not by their letters", () => {
    expect(compareVersions(version("0.10.0"), version("0.9.9"))).toBeGreaterThan(0);
    fc.assert(
      fc.property(versions, versions, versions, (a, b, c) => {
        expect(Math.sign(compareVersions(a, b))).toBe(-Math.sign(compareVersions(b, a)) + 0);
        expect(compareVersions(a, b) === 0).toBe(a === b);
        if (compareVersions(a, b) <= 0 && compareVersions(b, c) <= 0)
          expect(compareVersions(a, c)).toBeLessThanOrEqual(0);
      }),
    );
  });
});

describe("an update that its makers signed", () => {
  it.each([
    [{}, null],
    [{ version: version("10.0.0") }, null],
    [{ version: version("0.1.0") }, "updateSame"],
    [{ version: version("0.0.9"), over: version("0.0.1") }, "updateOlder"],
    [{ over: version("0.1.1") }, "updateTooFar"],
    [{ kind: "AppImage" }, "updateElsewhere"],
    [{ arch: "arm64" }, "updateElsewhere"],
    // Reported first: an older version for another system is the wrong file, not an old one.
    [{ kind: "nsis", version: version("0.0.9") }, "updateElsewhere"],
    [{ bytes: mostPackageBytes }, null],
    [{ bytes: mostPackageBytes + 1 }, "updateTooLarge"],
  ] as const)("with %j is refused for the right reason, or taken", (change, problem) => {
    expect(problemWith(aHead(Buffer.from("a package"), change), running)).toBe(problem);
  });

  it("never goes back, whatever it claims", () => {
    fc.assert(
      fc.property(versions, versions, versions, (now, next, over) => {
        const head = aHead(Buffer.from("a package"), { version: next, over });
        const problem = problemWith(head, { ...running, version: now });
        if (compareVersions(next, now) <= 0) expect(problem).not.toBeNull();
      }),
    );
  });
});

describe("the name of a package", () => {
  it("contains program, version and system, and is read back", () => {
    const head = aHead(Buffer.from("a package"));
    expect(packageName(head)).toBe("hearth-0.2.0-linux-x64.deb");
    const kinds = fc.constantFrom(...PackageKind.options);
    const arches = fc.constantFrom(...Architecture.options);
    fc.assert(
      fc.property(versions, kinds, arches, (of, kind, arch) => {
        const said = { version: of, kind, arch };
        expect(packageNamed(packageName(said))).toEqual(said);
      }),
    );
  });

  it.each(["hearth.db", "hearth-0.2.0-linux-x64.exe", "hearth-0.2.0-linux-x64.deb.part", "x"])(
    "is none of %s",
    (name) => expect(packageNamed(name)).toBeNull(),
  );
});
