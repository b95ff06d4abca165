import { randomUUID } from "node:crypto";
import { copiesMade, type CopyRow, insertCopy, noteDestroyed } from "../../../db/office-copies.ts";
import { userById } from "../../../db/users.ts";
import { houseSettings } from "../../../db/vault.ts";
import { civilDate } from "../../../domain/calendar.ts";
import type { AppError } from "../../../domain/errors.ts";
import { canBeMeantUntil, type CopySeen, momentOfCopy } from "../../../domain/office-copy.ts";
import { checkPassphrase } from "../../../domain/passphrase.ts";
import { err, ok, type Result } from "../../../domain/result.ts";
import type { JobEnd } from "../backup/background.ts";
import { isHere } from "../backup/chosen-place.ts";
import type { Handler } from "../context.ts";
import type { Doors, Handlers, Jobs, Vault } from "../dispatch.ts";
import { followJob } from "../job-progress.ts";
import { opensAnySlot } from "../keys/slots.ts";
import { openCopyHouse } from "../office-copy/open-copy.ts";
import { orderCopy } from "../office-copy/order.ts";
import { checkCopyPlace, copiesIn } from "../office-copy/place.ts";
import type { CopyOrder } from "../office-copy/write-copy.ts";
import type { OpenHouse } from "../open-house.ts";
import { staffNames } from "../people-lines.ts";
import { me as meOf } from "../sign-in.ts";
import { read, write } from "../transact.ts";

const mostShown = 200;

const list: Handler<"copies.list"> = (context) => {
  const nameOf = staffNames(context);
  return ok(
    copiesMade(context.tx, mostShown).map(
      ({ id, madeAt, madeOn, until, madeBy, destroyedOn }): CopySeen => ({
        ...{ id, madeAt, madeOn, until, destroyedOn },
        by: nameOf(madeBy),
      }),
    ),
  );
};

const sayDestroyed: Handler<"copies.sayDestroyed"> = (context, { id, on }) => {
  const { tx, me, today } = context;
  const row = copiesMade(tx, mostShown).find((one) => one.id === id);
  if (row === undefined) return err({ type: "NotFound" });
  if (on < row.madeOn || on > today) return err({ type: "InvalidInput", fields: ["on"] });
  if (!noteDestroyed(tx, id, { on, by: me.id })) return err({ type: "NotFound" });
  context.note({ action: "officeCopyDestroyed", object: { kind: "office_copies", id } });
  return ok(null);
};

/** What goes on before its thread is started, so that nothing else is meanwhile. */
const preparing = "copy";

const make: Jobs["copies.make"] = async (vault, house, input) => {
  if (vault.jobs.size > 0) return err({ type: "BackupRunning" });
  vault.jobs.set(preparing, { cancel: () => undefined });
  const order = await orderFor(vault, house, input).finally(() => vault.jobs.delete(preparing));
  if (!order.ok) return order;
  if (vault.house !== house) return err({ type: "Locked" });
  const job = randomUUID();
  const { tell, end } = followJob(vault, job);
  const work = vault.startCopy(order.value, (said) => {
    if (said.kind === "step") tell(said.done, said.of);
    else if (said.kind === "failed") end(said.problem);
    else end(writeDown(vault, house, order.value.facts.row));
  });
  vault.jobs.set(job, work);
  return ok({ job });
};

async function orderFor(
  { chosenFolder, clock }: Vault,
  house: OpenHouse,
  { passphrase, until }: Parameters<Jobs["copies.make"]>[2],
): Promise<Result<CopyOrder, AppError>> {
  const { db } = house.database;
  const me = userById(db, house.userId);
  if (chosenFolder === null || me === null) return err({ type: "NotFound" });
  const { zone, centreName } = houseSettings(db);
  const madeAt = clock.now();
  const madeOn = civilDate(madeAt, zone);
  if (!canBeMeantUntil(until, madeOn)) return err({ type: "CopyDayOutside" });
  const accepted = checkPassphrase(passphrase, [me.name, me.signInName, centreName]);
  if (!accepted.ok) return accepted;
  const place = checkCopyPlace(chosenFolder, house.folder);
  if (!place.ok) return place;
  if (await opensAnySlot(house.keyFile, passphrase)) return err({ type: "PassphraseTooKnown" });
  const { language } = me;
  return orderCopy(house, { place: chosenFolder, passphrase, madeAt, madeOn, until, language });
}

/** The house remembers the copy: "finished" is said when it does. */
function writeDown(vault: Vault, house: OpenHouse, row: CopyRow): JobEnd | "finished" {
  if (vault.house !== house) return "cancelled";
  const written = write(house, vault.clock, (context) => {
    insertCopy(context.tx, row);
    const object = { kind: "office_copies", id: row.id } as const;
    context.note({ action: "officeCopyMade", object, detail: row.until });
    return ok(null);
  });
  return written.ok ? "finished" : "full";
}

/** What stands in the chosen folder, newest first. Nothing of it is proved yet. */
const find: Doors["copies.find"] = ({ chosenFolder, house }) => {
  if (house !== null) return Promise.resolve(err({ type: "HouseInUse" }));
  if (chosenFolder === null) return Promise.resolve(err({ type: "NotFound" }));
  if (!isHere(chosenFolder)) return Promise.resolve(err({ type: "BackupPlaceMissing" }));
  const found = copiesIn(chosenFolder).map(({ id }) => ({ id, madeAt: momentOfCopy(id) }));
  return Promise.resolve(ok({ found: found.slice(0, mostShown) }));
};

const open: Doors["copies.open"] = async (vault, { id, passphrase, ...seen }) => {
  if (vault.house !== null) return err({ type: "HouseInUse" });
  const found = copiesIn(vault.chosenFolder ?? "").find((copy) => copy.id === id);
  if (found === undefined) return err({ type: "CopyMissing" });
  const look = { ...seen, textSize: "normal" } as const;
  const opened = await openCopyHouse(vault.start, found.path, { passphrase, look });
  if (!opened.ok) return opened;
  vault.house = opened.value;
  return read(opened.value, vault.clock, (context) => ok(meOf(context)));
};

export const copyHandlers = {
  "copies.list": list,
  "copies.sayDestroyed": sayDestroyed,
} as const satisfies Partial<Handlers>;

export const copyJobs = { "copies.make": make } as const satisfies Partial<Jobs>;

export const copyDoors = {
  "copies.find": find,
  "copies.open": open,
} as const satisfies Partial<Doors>;
