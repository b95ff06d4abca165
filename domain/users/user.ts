import * as z from "zod";
import { Instant } from "../core/calendar-date.ts";
import { FirstScreen, Language, TextSize, Theme } from "../core/display-settings.ts";

/** `shelter` staff, `care` worker, `admin`istrator. A person may hold several. */
export const Role = z.enum(["shelter", "care", "admin"]);
export type Role = z.infer<typeof Role>;

export const Roles = z
  .array(Role)
  .min(1)
  .max(3)
  .refine((roles) => new Set(roles).size === roles.length);

/** The same roles in the order in which they are always named. */
export const rolesInOrder = (roles: readonly Role[]): readonly Role[] =>
  Role.options.filter((role) => roles.includes(role));

/** A part of the file that only its members' keys open. */
export const Compartment = z.enum(["office", "care"]);
export type Compartment = z.infer<typeof Compartment>;

export const UserId = z.uuid().brand<"UserId">();
export type UserId = z.infer<typeof UserId>;

/** What is typed on the lock screen. It need not be a real name; case and width do not matter. */
export const SignInName = z.string().trim().min(2).max(40);

/** One that is chosen now: what any keyboard types, also that of the office at night. Earlier ones may hold other signs. */
export const NewSignInName = SignInName.regex(/^[\p{L}\p{N}][\p{L}\p{M}\p{N} .'’_@+-]*$/u);

/** What stands in the way of a sign-in name that is chosen. */
export function signInNameProblem(typed: string): "short" | "signs" | null {
  if (!SignInName.safeParse(typed).success) return "short";
  return NewSignInName.safeParse(typed).success ? null : "signs";
}

/** The name colleagues see. */
export const StaffName = z.string().trim().min(1).max(80);

/** Two names that nobody who reads them tells apart: capitals, width and spaces do not. */
export const isSameStaffName = (a: string, b: string): boolean => plainName(a) === plainName(b);

const plainName = (name: string): string =>
  name.normalize("NFKC").replace(/\s+/gu, " ").trim().toLowerCase();

/** `invited`: has a slip and has not chosen a passphrase yet. `removed` keeps the name for what she signed. */
export const UserState = z.enum(["active", "invited", "disabled", "removed"]);
export type UserState = z.infer<typeof UserState>;

export const User = z.strictObject({
  id: UserId,
  name: StaffName,
  signInName: SignInName,
  roles: Roles,
  state: UserState,
  /** Compartments whose key she holds. */
  holds: z.array(Compartment),
  /** Compartments her roles give, whose key a colleague still has to let her have. */
  awaits: z.array(Compartment),
  createdAt: Instant,
});
export type User = Readonly<z.infer<typeof User>>;

/** Who is signed in, as the window may know it. */
export const Me = z.strictObject({
  id: UserId,
  name: StaffName,
  signInName: SignInName,
  roles: Roles,
  holds: z.array(Compartment),
  awaits: z.array(Compartment),
  language: Language,
  theme: Theme,
  textSize: TextSize,
  firstScreen: FirstScreen,
  hidesNames: z.boolean(),
  /** Signed in with a slip: nothing else opens before a passphrase of her own is chosen. */
  mustChoosePassphrase: z.boolean(),
});
export type Me = Readonly<z.infer<typeof Me>>;

/** The compartments a set of roles opens. */
export function compartmentsOf(roles: readonly Role[]): readonly Compartment[] {
  if (roles.includes("care")) return ["office", "care"];
  return roles.includes("admin") ? ["office"] : [];
}

interface Holder {
  readonly id: UserId;
  readonly roles: readonly Role[];
  readonly state: UserState;
}

/** Someone who may accompany people: she works here now, as a care worker. */
export const isCareWorker = ({ roles, state }: Pick<Holder, "roles" | "state">): boolean =>
  state === "active" && roles.includes("care");

/** True when nobody else could administer the house if `leaving` no longer could. */
export function isLastAdministrator(leaving: UserId, users: readonly Holder[]): boolean {
  const canAdminister = (user: Holder): boolean =>
    user.state === "active" && user.roles.includes("admin");
  const isOne = users.some((user) => user.id === leaving && canAdminister(user));
  return isOne && !users.some((user) => user.id !== leaving && canAdminister(user));
}
