import { cleanup, screen } from "@testing-library/react";
import { type ReactNode, useState } from "react";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Input, Output } from "../../../domain/api/index.ts";
import { type Appointment, AppointmentId } from "../../../domain/appointments/appointment.ts";
import { ParcelId, ThingId } from "../../../domain/daily-life/post-and-lent-items.ts";
import { CalendarDate, ClockTime, Instant } from "../../../domain/core/calendar-date.ts";
import { VisitId } from "../../../domain/daily-life/visits.ts";
import { CustomTermId } from "../../../domain/vocabulary/custom-term-choice.ts";
import { standardNames } from "../../../domain/vocabulary/list-term-decision.ts";
import { PrivacyProvider } from "../../../renderer/shell/privacy-mode-provider.tsx";
import { SessionContext } from "../../../renderer/shell/user-session.ts";
import { useTermsOfCentre } from "../../../renderer/lib/texts/term-names-of-centre.ts";
import { TodayContext } from "../../../renderer/lib/dates/use-today.ts";
import { CancelAppointmentPanel } from "../../../renderer/appointments/cancel-appointment-panel.tsx";
import {
  type EpisodeDraft,
  newEpisode,
} from "../../../renderer/intake/exploitation-episode-draft.ts";
import { ExploitationEpisodeFields } from "../../../renderer/intake/exploitation-episode-fields.tsx";
import { MailArrivedPanel } from "../../../renderer/daily-life/belongings/mail-arrived-panel.tsx";
import { ItemPanel } from "../../../renderer/daily-life/belongings/item-panel.tsx";
import { VisitPanel } from "../../../renderer/daily-life/visits/visit-panel.tsx";
import { long } from "../../helpers/long-test.ts";
import { answers, inventedCall } from "../../helpers/component/invented-answers.ts";
import { cards, me, today } from "../../helpers/component/invented-house.ts";
import { show } from "../../helpers/component/render.tsx";

afterEach(cleanup);

const idOf = (index: number) => `5d1f0c1e-7d0a-4c59-8f43-2f3a8f1d9e0${String(index)}`;
const wordOf = (index: number) => CustomTermId.parse(idOf(index));
const word = (index: number, en: string) => ({
  word: wordOf(index),
  called: { ...standardNames, en },
  isOffered: true,
});
const now: Output<"lists.now"> = [
  { list: "cancelReason", countsAs: "by-other-side", ...word(1, "Strike") },
  { list: "thingKind", countsAs: "key", ...word(2, "Badge") },
  { list: "parcelKind", countsAs: "registered", ...word(4, "From the court") },
  { list: "parcelKind", countsAs: "letter", ...word(5, "Newspaper") },
  { list: "visitPlace", countsAs: "garden", ...word(6, "Playground") },
  { list: "episodeEnd", countsAs: "helped", ...word(3, "A customer called") },
];

const savedAt = Instant.parse("2026-11-24T20:10:00.000Z");
/** There are no drafts. */
const drafts = {
  "drafts.read": () => null,
  "drafts.save": () => ({ savedAt, isOnDisk: true }),
  "drafts.discard": () => null,
} as const;

function InHouse({ children }: { readonly children: ReactNode }) {
  useTermsOfCentre();
  return (
    <TodayContext value={today}>
      <SessionContext value={{ me, purpose: "real" }}>{children}</SessionContext>
    </TodayContext>
  );
}
const shown = (form: ReactNode, answer: Parameters<typeof inventedCall>[0] = {}) =>
  show(
    <InHouse>{form}</InHouse>,
    "en",
    inventedCall({ ...answers, "lists.now": () => now, ...answer }),
  );
type Hands = ReturnType<typeof shown>;

/** Chooses a term of a list, and returns under which other it is listed. */
async function choose(hands: Hands, list: RegExp, name: string): Promise<string | null> {
  await hands.click(await screen.findByRole("button", { name: list }));
  const option = await screen.findByRole("option", { name });
  const all = screen.getAllByRole("option");
  const above = all[all.indexOf(option) - 1]?.textContent ?? null;
  await hands.click(option);
  return above;
}

describe("a centre's own term, under the one it counts as", () => {
  it("is the reason why an appointment is cancelled", async () => {
    const cancelled = vi.fn<(input: Input<"calendar.cancel">) => void>();
    const appointment: Appointment = {
      id: AppointmentId.parse(idOf(8)),
      version: 1,
      place: "doctor",
      minutes: 60,
      day: CalendarDate.parse("2026-11-25"),
      at: ClockTime.parse("09:30"),
      clashes: [],
      needsEscort: false,
      escort: null,
      escortName: null,
      interpreter: null,
      isWeekly: false,
      leftAt: null,
      backAt: null,
      cancelled: null,
      isAloneInDanger: false,
      personId: (cards[0] ?? never()).id,
    };
    const hands = shown(<CancelAppointmentPanel appointment={appointment} onClose={vi.fn()} />, {
      "calendar.cancel": (input) => {
        cancelled(input);
        return null;
      },
    });
    expect(await choose(hands, /Why/, "Strike")).toBe("the other side called it off");
    await hands.click(screen.getByRole("button", { name: "Cancel it" }));
    await vi.waitFor(() => {
      expect(cancelled.mock.calls[0]?.[0]).toMatchObject({
        reason: "by-other-side",
        own: { reason: wordOf(1) },
      });
    });
  });

  it("is the kind of a lent thing, and is cleared once the program's is chosen", async () => {
    const saved = vi.fn<(input: Input<"things.save">) => void>();
    const thing = { id: ThingId.parse(idOf(9)), kind: "key", label: "7", loan: null } as const;
    const own = { kind: wordOf(2) };
    const hands = shown(<ItemPanel thing={{ ...thing, own }} onClose={vi.fn()} />, {
      "things.save": (input) => {
        saved(input);
        return { id: thing.id };
      },
    });
    const chosen = await screen.findByRole<HTMLInputElement>("radio", { name: "Badge" });
    expect(chosen.checked).toBe(true);
    await hands.click(screen.getByRole("radio", { name: "locker" }));
    await hands.click(screen.getByRole("button", { name: "Save" }));
    await vi.waitFor(() => {
      expect(saved.mock.calls[0]?.[0]).toMatchObject({ kind: "locker", own: {} });
    });
  });

  it("shows beside its field that the name is taken, and keeps what was typed", async () => {
    const hands = shown(<ItemPanel thing={null} onClose={vi.fn()} />, {
      "things.save": () => ({ refused: { type: "ThingThere" } }),
    });
    const label = await screen.findByRole<HTMLInputElement>("textbox");
    await hands.type(label, "7{Enter}");
    const said = await screen.findByText(/counted as the same/);
    const told = label.getAttribute("aria-describedby")?.split(" ");
    expect(told).toContain(said.closest("[id]")?.id);
    expect(label.getAttribute("aria-invalid")).toBe("true");
    expect(label.value).toBe("7");
  });

  it(
    "is the kind of post for a person, in a list where all of them are too many side by side",
    long,
    async () => {
      const arrived = vi.fn<(input: Input<"post.arrived">) => void>();
      const { id, number, name } = cards[0] ?? never();
      const book: Output<"belongings.book"> = {
        today: today.date,
        waiting: [],
        gone: [],
        things: [],
        residents: [{ id, number, name }],
      };
      const hands = shown(
        <PrivacyProvider>
          <MailArrivedPanel book={book} onClose={vi.fn()} />
        </PrivacyProvider>,
        {
          "post.arrived": (input) => {
            arrived(input);
            return { id: ParcelId.parse(idOf(7)) };
          },
        },
      );
      await hands.type(await screen.findByRole("combobox", { name: /whom/i }), "{ArrowDown}");
      await hands.click(await screen.findByRole("option"));
      expect(await choose(hands, /What/, "From the court")).toBe("registered letter");
      await hands.click(screen.getByRole("button", { name: "Save" }));
      await vi.waitFor(() => {
        expect(arrived.mock.calls[0]?.[0]).toMatchObject({
          personId: id,
          kind: "registered",
          own: { kind: wordOf(4) },
        });
      });
    },
  );

  it("is the place of a visit, and is cleared once the program's is chosen", long, async () => {
    const noted = vi.fn<(input: Input<"visits.note">) => void>();
    const { id, number, name } = cards[0] ?? never();
    const book: Output<"visits.book"> = {
      today: today.date,
      time: ClockTime.parse("14:30"),
      here: [],
      leavingNotNoted: [],
      past: [],
      residents: [{ id, number, name }],
      coordinators: [],
    };
    const hands = shown(
      <PrivacyProvider>
        <VisitPanel book={book} onClose={vi.fn()} />
      </PrivacyProvider>,
      {
        ...drafts,
        "visits.note": (input) => {
          noted(input);
          return { id: VisitId.parse(idOf(7)) };
        },
      },
    );
    await hands.type(await screen.findByRole("combobox", { name: /visited/i }), "{ArrowDown}");
    await hands.click(await screen.findByRole("option"));
    await hands.type(screen.getByRole("textbox", { name: /Who comes/ }), "A sister");
    expect(await choose(hands, /Where/, "Playground")).toBe("garden");
    const send = async () => hands.click(screen.getByRole("button", { name: "Save" }));
    await send();
    await vi.waitFor(() => {
      expect(noted.mock.lastCall?.[0].visit).toMatchObject({
        personId: id,
        place: "garden",
        own: { place: wordOf(6) },
      });
    });
    await choose(hands, /Where/, "office");
    await send();
    await vi.waitFor(() => {
      expect(noted.mock.lastCall?.[0].visit).toMatchObject({ place: "office", own: {} });
    });
  });

  it("is how an exploitation ended", long, async () => {
    const changed = vi.fn<(part: Partial<EpisodeDraft>) => void>();
    function Writing() {
      const [episode, setEpisode] = useState(() => newEpisode(null));
      return (
        <ExploitationEpisodeFields
          episode={episode}
          isTried={false}
          mayWriteWords={false}
          onChange={(part) => {
            changed(part);
            setEpisode({ ...episode, ...part });
          }}
        />
      );
    }
    const hands = shown(<Writing />);
    expect(await choose(hands, /ended/i, "A customer called")).toMatch(/help/i);
    expect(changed).toHaveBeenLastCalledWith({ ended: "helped", own: { ended: wordOf(3) } });
  });
});

function never(): never {
  throw new Error("Nobody is in the invented house");
}
