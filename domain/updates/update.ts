// An update comes as one file on a stick: the content of its signed head, and when it applies to this program.
import * as z from "zod";
import { compareVersions, ProgramVersion } from "../core/program-version.ts";

/** How the program was installed, and so how the next one is. */
export const PackageKind = z.enum(["deb", "AppImage", "nsis", "dmg"]);
export type PackageKind = z.infer<typeof PackageKind>;

export const Architecture = z.enum(["x64", "arm64"]);
export type Architecture = z.infer<typeof Architecture>;

/** More is no update of this program. */
export const mostPackageBytes = 1024 * 1024 * 1024;

const Lines = z.array(z.string().min(1).max(500)).min(1).max(40);

/** The head of the file: everything that is known of the package in it. Only one with a trusted signature is read. */
export const UpdateHead = z.strictObject({
  version: ProgramVersion,
  kind: PackageKind,
  arch: Architecture,
  bytes: z.int().min(1),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** The earliest version that it may be put over. */
  over: ProgramVersion,
  /** What changes, for those who work with it. */
  changes: z.strictObject({ en: Lines, fr: Lines, nl: Lines }),
});
export type UpdateHead = Readonly<z.infer<typeof UpdateHead>>;

/** The program that is running. */
export interface ThisProgram {
  readonly version: ProgramVersion;
  readonly kind: PackageKind;
  readonly arch: Architecture;
}

/** What is done with a house that an earlier version wrote, in this order. */
export const UpdateStep = z.enum(["reading", "copying", "checking", "changing"]);
export type UpdateStep = z.infer<typeof UpdateStep>;

/** Why a file is not taken. */
export const UpdateProblem = z.enum([
  /** Something else, or of a form that this version does not know. */
  "updateNone",
  /** It ends too early: not everything was copied to the stick. */
  "updateCut",
  /** Not as it was signed. */
  "updateDamaged",
  /** Signed with a key that this program does not know. */
  "updateForeign",
  /** For another system or machine. */
  "updateElsewhere",
  /** The version that is running. */
  "updateSame",
  /** A version that was running, or could have been. */
  "updateOlder",
  /** Another one comes in between. */
  "updateTooFar",
  "updateTooLarge",
  /** No room for it on this computer. */
  "updateFull",
]);
export type UpdateProblem = z.infer<typeof UpdateProblem>;

/** Null where this program may become that one. A signature proves who made it, not that it is the right one. */
export function problemWith(head: UpdateHead, program: ThisProgram): UpdateProblem | null {
  if (head.kind !== program.kind || head.arch !== program.arch) return "updateElsewhere";
  const later = compareVersions(head.version, program.version);
  if (later === 0) return "updateSame";
  if (later < 0) return "updateOlder";
  if (compareVersions(head.over, program.version) > 0) return "updateTooFar";
  return head.bytes > mostPackageBytes ? "updateTooLarge" : null;
}

const systems = { deb: "linux", AppImage: "linux", nsis: "win", dmg: "mac" } as const;
const endings = { deb: "deb", AppImage: "AppImage", nsis: "exe", dmg: "dmg" } as const;

/** The name of the package, once it is extracted: it reveals nothing of the vault it is for. */
export const packageName = ({
  version,
  kind,
  arch,
}: Pick<UpdateHead, "version" | "kind" | "arch">): string =>
  `hearth-${version}-${systems[kind]}-${arch}.${endings[kind]}`;

/** The update with such a name; null for any other. */
export function packageNamed(name: string): Pick<UpdateHead, "version" | "kind" | "arch"> | null {
  const [, version, arch] = /^hearth-([\d.]+)-[a-z]+-([a-z0-9]+)\.\w+$/.exec(name) ?? [];
  const said = { version: ProgramVersion.safeParse(version), arch: Architecture.safeParse(arch) };
  if (!said.version.success || !said.arch.success) return null;
  const of = { version: said.version.data, arch: said.arch.data };
  const kind = PackageKind.options.find((one) => packageName({ ...of, kind: one }) === name);
  return kind === undefined ? null : { ...of, kind };
}

/** How far an update has come, as the page about the program shows it. */
export const UpdatesView = z.strictObject({
  version: z.string(),
  /** False where the program holds no key to check one with. */
  isTaken: z.boolean(),
  /** Looked at and found good; it waits for a backup. */
  checked: z
    .strictObject({
      version: ProgramVersion,
      bytes: z.int(),
      changes: UpdateHead.shape.changes,
      /** A backup was made and read again since. */
      isBackedUp: z.boolean(),
    })
    .nullable(),
  /** Laid ready for the helper, who installs it. */
  ready: z
    .strictObject({
      version: ProgramVersion,
      kind: PackageKind,
      folder: z.string(),
      name: z.string(),
      sha256: z.string(),
    })
    .nullable(),
});
export type UpdatesView = Readonly<z.infer<typeof UpdatesView>>;
