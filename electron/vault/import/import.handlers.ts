import { allImports, importById, leftOf, linesLeftOf } from "../../../db/import/imports.ts";
import { allUsers } from "../../../db/users/users.ts";
import { ImportId } from "../../../domain/import/import-schemas.ts";
import type { AppError } from "../../../domain/api/errors.ts";
import { err, ok, type Result } from "../../../domain/core/result.ts";
import { importRows, previewImport } from "./import.ts";
import { undoImport, taking, weigh } from "./undo-import.ts";
import type { Context, Handler } from "../platform/handler-context.ts";

/** A user who cannot open the office compartment would not be told of people who have a file already. */
const ofOffice = ({ keys }: Context): Result<null, AppError> =>
  keys.holds.includes("office") ? ok(null) : err({ type: "NotMember", compartment: "office" });

const tryOut: Handler<"imports.tryOut"> = (context, brought) => {
  const allowed = ofOffice(context);
  return allowed.ok ? ok(previewImport(context, brought, newId(context))) : allowed;
};

const bring: Handler<"imports.bringIn"> = (context, { brought, expects }) => {
  const allowed = ofOffice(context);
  if (!allowed.ok) return allowed;
  const id = newId(context);
  const outcome = importRows(context, brought, id);
  const { files, stays, calls } = outcome.counts;
  const isAsTried = files === expects.files && stays === expects.stays && calls === expects.calls;
  if (files + stays + calls === 0) return err({ type: "NothingToBringIn" });
  return isAsTried ? ok({ id, ...outcome }) : err({ type: "ChangedMeanwhile" });
};

const list: Handler<"imports.list"> = ({ tx }) => {
  const names = new Map<string, string>(allUsers(tx).map((user) => [user.id, user.name]));
  return ok(
    allImports(tx).map(({ id, kind, at, by, backAt, backBy }) => ({
      id,
      kind,
      at,
      byName: names.get(by) ?? "",
      counts: leftOf(tx, id),
      takenBack:
        backAt === null || backBy === null
          ? null
          : { at: backAt, byName: names.get(backBy) ?? "", left: linesLeftOf(tx, id) },
    })),
  );
};

const weighed: Handler<"imports.weigh"> = (context, { id }) => {
  const row = importById(context.tx, id);
  return row === null || row.state !== "in"
    ? err({ type: "NotFound" })
    : ok(taking(weigh(context, row)));
};

const back: Handler<"imports.takeBack"> = (context, { id }) => {
  const row = importById(context.tx, id);
  if (row === null) return err({ type: "NotFound" });
  return row.state === "in" ? ok(undoImport(context, row)) : err({ type: "NothingToUndo" });
};

const newId = (context: Context): ImportId => ImportId.parse(context.newId());

export const importHandlers = {
  "imports.tryOut": tryOut,
  "imports.bringIn": bring,
  "imports.list": list,
  "imports.weigh": weighed,
  "imports.takeBack": back,
} as const;
