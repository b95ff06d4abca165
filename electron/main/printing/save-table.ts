import { MessageChannelMain, type BrowserWindow, type MessagePortMain } from "electron";
import { tablePort } from "../../../domain/api/main-process-bridge.ts";
import type {
  Noted,
  Outcome,
  TableToSave,
  ToTableAsker,
} from "../../../domain/printing/print-messages.ts";
import { saveFile } from "./save-and-print-file.ts";

/**
 * The one table that is about to leave. The window that asks makes its text and has it judged by the vault; here the
 * user is asked where to save it, and it gets its name only once it is in the audit log.
 */
export interface Tables {
  readonly begin: (window: BrowserWindow, file: TableFile) => void;
  /** Forgets it. */
  readonly burn: () => void;
}

/** Of its name: what it is, and of when. */
export interface TableFile {
  readonly called: string;
  readonly from: string;
  readonly to: string;
}

interface Table {
  readonly desk: MessagePortMain;
  readonly name: string;
  bytes: Buffer | null;
  /** Called with whether the leaving was recorded. */
  noting: ((isNoted: boolean) => void) | null;
}

export function startTables(): Tables {
  let inHand: Table | null = null;
  const burn = (): void => {
    if (inHand !== null) end(inHand);
    inHand = null;
  };
  return {
    burn,
    begin: (window, file) => {
      burn();
      const { port1, port2 } = new MessageChannelMain();
      const table: Table = { desk: port2, name: fileName(file), bytes: null, noting: null };
      inHand = table;
      port2.on("message", ({ data }) => {
        if (typeof data !== "object" || data === null) return;
        const said = data as Partial<TableToSave & Noted>;
        if (said.isNoted !== undefined) table.noting?.(said.isNoted);
        else if (said.table instanceof Uint8Array && table.bytes === null)
          void leave(window, table, { ...said, table: said.table }).then(() => {
            if (inHand === table) burn();
          });
      });
      port2.once("close", () => table.noting?.(false));
      port2.start();
      window.webContents.postMessage(tablePort, null, [port1]);
    },
  };
}

/** What was stopped or not judged does not leave. */
async function leave(
  window: BrowserWindow,
  table: Table,
  { table: bytes, judged, isLookedAt }: Partial<TableToSave> & Pick<TableToSave, "table">,
): Promise<void> {
  table.bytes = Buffer.from(bytes);
  const mayLeave = judged === "clear" || (judged === "look" && isLookedAt === true);
  const outcome: Outcome = mayLeave
    ? await saveFile(window, table.bytes, table.name, () => noted(table)).catch(failed)
    : "guarded";
  if (isHeld(table)) table.desk.postMessage({ outcome } satisfies ToTableAsker);
}

/** Reported like any other failure; it locks nothing. */
const failed = (): Outcome => "notSaved";

/** Asks the window to record in the audit log that it leaves; false if it is gone. */
function noted(table: Table): Promise<boolean> {
  return new Promise((resolve) => {
    if (isHeld(table)) {
      table.noting = resolve;
      table.desk.postMessage({ leaves: true } satisfies ToTableAsker);
    } else resolve(false);
  });
}

/** False once the vault was locked, such as while the user chose a place. */
const isHeld = ({ bytes }: Table): boolean => bytes !== null;

function end(table: Table): void {
  table.noting?.(false);
  table.bytes?.fill(0);
  table.bytes = null;
  table.desk.close();
}

const fileName = ({ called, from, to }: TableFile): string =>
  `${called}-${from === to ? from : (yearIn(from, to) ?? `${from}-${to}`)}.csv`;

/** The year that is told whole. */
function yearIn(from: string, to: string): string | null {
  const year = from.slice(0, 4);
  return from === `${year}-01-01` && to === `${year}-12-31` ? year : null;
}
