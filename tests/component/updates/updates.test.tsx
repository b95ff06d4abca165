import { act, cleanup, screen } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { BackupPlaceId } from "../../../domain/backup/backups-view.ts";
import type { Output } from "../../../domain/api/index.ts";
import type { JobProblem, VaultEvent } from "../../../domain/api/vault-events.ts";
import type { Purpose } from "../../../domain/settings/house-settings.ts";
import type { Language } from "../../../domain/core/display-settings.ts";
import { UpdateProblem } from "../../../domain/updates/update.ts";
import { SessionContext } from "../../../renderer/shell/user-session.ts";
import { ListenContext } from "../../../renderer/lib/use-vault-events.ts";
import { UpdateCard } from "../../../renderer/updates/update-card.tsx";
import { version } from "../../helpers/invented-update.ts";
import { ourWords } from "../../helpers/interface-texts.ts";
import { answers, inventedCall } from "../../helpers/component/invented-answers.ts";
import { me } from "../../helpers/component/invented-house.ts";
import { show } from "../../helpers/component/render.tsx";

afterEach(cleanup);

type View = Output<"updates.view">;

const none: View = { version: "0.1.0", isTaken: true, checked: null, ready: null };
const changes = { en: ["One."], fr: ["Une."], nl: ["Eén."] };
const checked = {
  version: version("0.2.0"),
  bytes: 95_000_000,
  changes,
  isBackedUp: false,
};
const name = "hearth-0.2.0-linux-x64.deb";
const sha256 = "0123456789abcdef".repeat(4);
const ready = {
  version: version("0.2.0"),
  kind: "deb" as const,
  folder: "/home/ada/Hearth/update",
  name,
  sha256,
};
const place = {
  id: BackupPlaceId.parse("00000000-0000-4000-8000-000000000003"),
  folder: "/media/stick",
  number: 1,
  isOutside: true,
  isDaily: false,
  state: "here" as const,
  backups: [],
};
const backups: Output<"backups.view"> = {
  places: [place, { ...place, id: BackupPlaceId.parse(crypto.randomUUID()) }],
  lastOutside: null,
  isDue: true,
  keysChanged: null,
  lastDrill: null,
  isDrillDue: false,
  hasKit: true,
  centreName: "The Invented Centre",
};
const job = "00000000-0000-4000-8000-000000000009";

/** The card in some state, its requests to the vault and the main process, and events of the vault. */
function shown(view: View, language: Language = "en", house = backups, purpose: Purpose = "real") {
  const asked: string[] = [];
  const listeners = new Set<(event: VaultEvent) => Promise<void> | undefined>();
  const ask = (request: { readonly ask: string }): Promise<void> => {
    asked.push(request.ask);
    return Promise.resolve();
  };
  vi.stubGlobal("hearth", { ask });
  const noted = (what: string) => {
    asked.push(what);
    return null;
  };
  const started = (what: string) => {
    asked.push(what);
    return { job };
  };
  const hands = show(
    <SessionContext value={{ me, purpose }}>
      <ListenContext
        value={(listener) => {
          listeners.add(listener);
          return () => listeners.delete(listener);
        }}
      >
        <UpdateCard />
      </ListenContext>
    </SessionContext>,
    language,
    inventedCall({
      ...answers,
      "updates.view": () => view,
      "backups.view": () => house,
      "updates.check": () => started("check"),
      "updates.ready": () => noted("ready"),
      "updates.drop": () => noted("drop"),
      "backups.make": () => started("backup"),
    }),
  );
  const say = async (event: VaultEvent): Promise<void> => {
    await act(() => Promise.all([...listeners].map((hear) => Promise.resolve(hear(event)))));
  };
  return { hands, asked, say };
}

describe("an update from a stick, on the page about the program,", () => {
  it("is not offered by a program without a key, which explains the alternative", async () => {
    shown({ ...none, isTaken: false });
    expect(await screen.findByText(/It was made without a key/)).toBeDefined();
    expect(screen.queryByRole("button")).toBeNull();
    cleanup();
    shown({ ...none, isTaken: false }, "en", backups, "demo");
    expect(await screen.findByText(/an update is chosen in your own/)).toBeDefined();
  });

  it("begins with the system dialog, and the vault verifies the chosen file", async () => {
    const { hands, asked, say } = shown(none);
    await hands.click(await screen.findByRole("button", { name: "Choose the update…" }));
    await say({ event: "fileChosen", name: null });
    expect(asked).toEqual(["update"]);
    await hands.click(screen.getByRole("button", { name: "Choose the update…" }));
    await say({ event: "fileChosen", name: "hearth-0.2.0-linux-x64.update" });
    expect(asked).toEqual(["update", "update", "check"]);
    await say({ event: "progress", job, done: 1, of: 2, state: "running" });
    expect(
      await screen.findByText("Looking at the update. Nothing of it is started."),
    ).toBeDefined();
    expect(screen.getByRole("button", { name: "Cancel" })).toBeDefined();
  });

  it.each(UpdateProblem.options)("shows what is wrong and what to do: %s", async (problem) => {
    const { hands, say } = shown(none);
    await hands.click(await screen.findByRole("button", { name: "Choose the update…" }));
    await say({ event: "fileChosen", name: "x.update" });
    const failed = { event: "progress", job, done: 0, of: 1, state: "failed" } as const;
    await say({ ...failed, problem: problem as JobProblem });
    const alert = await screen.findByRole("alert");
    expect(alert.textContent).toContain("This update is not taken");
    expect(alert.textContent).toContain(ourWords.en.backup.problem[problem]);
  });

  it.each(["en", "fr", "nl"] as const)(
    "shows what changes in the user's language: %s",
    async (language) => {
      shown({ ...none, checked }, language);
      expect(await screen.findByText(changes[language][0] ?? "")).toBeDefined();
    },
  );

  it("does not continue before a backup, which it offers to make", async () => {
    const { hands, asked } = shown({ ...none, checked });
    const button = await screen.findByRole("button", { name: "Lay it ready for the helper" });
    expect(button.hasAttribute("disabled")).toBe(true);
    const [first] = await screen.findAllByRole("button", { name: "Back up to /media/stick" });
    if (first !== undefined) await hands.click(first);
    expect(asked).toEqual(["backup"]);
  });

  it("leads to the recovery sheets where no backup can be made", async () => {
    shown({ ...none, checked }, "en", { ...backups, hasKit: false });
    expect(await screen.findByRole("link", { name: "Recovery sheets" })).toBeDefined();
  });

  it("continues after one", async () => {
    const { hands, asked } = shown({ ...none, checked: { ...checked, isBackedUp: true } });
    await hands.click(await screen.findByRole("button", { name: "Lay it ready for the helper" }));
    await hands.click(screen.getByRole("button", { name: "Throw it away" }));
    expect(asked).toEqual(["ready", "drop"]);
  });

  it("shows IT support every step, with the whole checksum", async () => {
    shown({ ...none, ready });
    expect(
      await screen.findByText(`sudo cp '/home/ada/Hearth/update/${name}' /root/`),
    ).toBeDefined();
    expect(screen.getByText(`sudo sha256sum /root/${name}`)).toBeDefined();
    expect(screen.getByText(`sudo dpkg --install /root/${name}`)).toBeDefined();
    expect(document.body.textContent).toContain(sha256);
  });

  it.each([
    ["AppImage", "in the place of the one that you start now"],
    ["nsis", "follow its questions"],
    ["dmg", "over the one in Applications"],
  ] as const)("has steps for what is installed as %s", async (kind, words) => {
    shown({ ...none, ready: { ...ready, kind } });
    expect(await screen.findByText(new RegExp(words))).toBeDefined();
    expect(screen.queryByText(/sudo/)).toBeNull();
  });
});
