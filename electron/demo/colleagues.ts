// Who works in a house that does not exist: several of each role, who came in as colleagues do.
import {
  api,
  type Input,
  type Output,
  type Parsed,
  type ProcedureName,
} from "../../domain/api/index.ts";
import type { Language } from "../../domain/core/display-settings.ts";
import { compartmentsOf, type Role } from "../../domain/users/user.ts";
import type { Clock } from "../vault/platform/clock.ts";
import type { Prepared, Vault } from "../vault/platform/dispatch.ts";
import { letIn } from "../vault/users/compartments.handlers.ts";
import { choosePassphrase } from "../vault/sign-in/own-account.handlers.ts";
import { add } from "../vault/users/users.handlers.ts";
import { fingerprintWords } from "../vault/keys/compartment.ts";
import { publicKeysOf } from "../vault/keys/signing.ts";
import type { OpenVault } from "../vault/platform/opened-vault.ts";
import { write } from "../vault/platform/transactions.ts";
import { expected } from "./dated-act.ts";

/** The house as each of them has it open. */
export interface Team {
  /** As the visitor has it open. */
  readonly house: OpenVault;
  readonly care: readonly OpenVault[];
  readonly shelter: readonly OpenVault[];
}

/** How many care workers the tale is told of. */
export const careWorkers = 4;

/** Their family names mean "tale" or "made up", like those of everyone in the house. */
const colleagues: readonly (readonly [name: string, signInName: string, role: Role])[] = [
  ["Clara Légende", "clara", "care"],
  ["Bruno Fabel", "bruno", "care"],
  ["Elif Masal", "elif", "care"],
  ["Jonas Sage", "jonas", "care"],
  ["Mira Verzinsel", "mira", "shelter"],
  ["Tomas Conte", "tomas", "shelter"],
  ["Rita Lenda", "rita", "shelter"],
  ["Wim Sprookje", "wim", "admin"],
];

interface Hiring {
  readonly vault: Vault;
  readonly house: OpenVault;
  readonly clock: Clock;
  readonly language: Language;
  /** Known to the visitor: it protects nothing. */
  readonly passphrase: string;
}

export async function hire(hiring: Hiring): Promise<Team> {
  const { house } = hiring;
  const open: { readonly role: Role; readonly house: OpenVault }[] = [];
  for (const [name, signInName, role] of colleagues)
    open.push({ role, house: await newcomer(hiring, name, signInName, role) });
  const of = (wanted: Role) => open.flatMap((one) => (one.role === wanted ? [one.house] : []));
  // What each of them wrote into the key file is in the newest one.
  for (const one of open) one.house.keyFile = house.keyFile;
  return { house, care: of("care"), shelter: of("shelter") };
}

async function newcomer(
  { vault, house, clock, language, passphrase }: Hiring,
  name: string,
  signInName: string,
  role: Role,
): Promise<OpenVault> {
  const order = { name, signInName, roles: [role], language };
  const { id } = await asked({ vault, house, clock }, "users.add", add, order);
  const hers = sharingRoster(house, {
    ...house,
    userId: id,
    mustChoosePassphrase: true,
    compartments: new Map(),
  });
  const chosen = { passphrase };
  await asked({ vault, house: hers, clock }, "session.choosePassphrase", choosePassphrase, chosen);
  house.keyFile = hers.keyFile;
  const words = fingerprintWords(publicKeysOf(hers.bundleSeed, house.vault.id), house.roster.root);
  for (const compartment of compartmentsOf([role]))
    expected(
      write(house, clock, (context) =>
        letIn(context, { userId: id, compartment, words: [...words] }),
      ),
      "compartments.letIn",
    );
  // To whom nothing is let in, nothing is open.
  return compartmentsOf([role]).length === 0
    ? hers
    : sharingRoster(house, { ...hers, compartments: house.compartments });
}

/** They all say what they say in one chain. */
const sharingRoster = (house: OpenVault, own: OpenVault): OpenVault =>
  Object.defineProperty(own, "roster", {
    get: () => house.roster,
    set: (roster: OpenVault["roster"]) => {
      house.roster = roster;
    },
    enumerable: true,
  });

/** What has to be got ready before it is done. */
async function asked<N extends ProcedureName, P>(
  { vault, house, clock }: Pick<Hiring, "vault" | "house" | "clock">,
  name: N,
  handler: Prepared<N, P>,
  order: Input<N>,
): Promise<Output<N>> {
  const input = api[name].input.parse(order) as Parsed<N>;
  const ready = expected(await handler.prepare(vault, house, input), name);
  return expected(
    write(house, clock, (context) => handler.run(context, input, ready)),
    name,
  );
}
