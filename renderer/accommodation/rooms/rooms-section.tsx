import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Room } from "../../../domain/accommodation/room.ts";
import { QueryBoundary } from "../../shell/query-boundary.tsx";
import { focusFirstProblem } from "../../lib/focus-first-problem.ts";
import { useProcedure, useCommand } from "../../lib/api.ts";
import { Button } from "../../ui/button.tsx";
import { showToast } from "../../ui/overlays/toast.tsx";
import { useUnsaved } from "../../shell/settings/unsaved-settings-provider.tsx";
import { SaveBar, SettingsSection } from "../../shell/settings/settings-section.tsx";
import { LeftRooms, keepUnsavedRooms } from "./keep-unsaved-rooms.tsx";
import { RoomChangeRefused } from "./room-change-refused.tsx";
import {
  draftOfRooms,
  isSameArrangement,
  planOf,
  problemsOf,
  sixteenRooms,
  type RoomDraft,
} from "./room-draft.ts";
import { RoomEditor, useRoomNames } from "./room-editor.tsx";

export function RoomsSection() {
  const rooms = useProcedure("rooms.list", {});
  return (
    <QueryBoundary answer={rooms}>
      {(value) => (
        <LeftRooms saved={value}>
          <Arranged rooms={value} />
        </LeftRooms>
      )}
    </QueryBoundary>
  );
}

function Arranged({ rooms }: { readonly rooms: readonly Room[] }) {
  const { t } = useTranslation("settings");
  const names = useRoomNames();
  const saved = draftOfRooms(rooms);
  const [kept, keep] = useUnsaved(keepUnsavedRooms);
  const [proposed] = useState(() => (rooms.length === 0 ? sixteenRooms(names) : null));
  const changed = kept ?? proposed;
  const setChanged = (now: readonly RoomDraft[] | null) => keep(() => now);
  const arrange = useCommand("rooms.arrange");
  const shown = changed ?? saved;
  const isDirty = changed !== null && !isSameArrangement(changed, saved);
  // A new key once the changes are discarded, which also clears a refused number.
  const [round, setRound] = useState(0);
  const discard = () => {
    arrange.reset();
    setRound(round + 1);
    setChanged(null);
  };
  const save = () => {
    if (problemsOf(shown).size > 0 || arrange.isPending) return;
    arrange.mutate(
      { rooms: planOf(shown) },
      {
        onSuccess: (now) => {
          setChanged(draftOfRooms(now));
          showToast({ text: t("saved") });
        },
      },
    );
  };
  return (
    <SettingsSection id="rooms" lead={t("rooms.lead")}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          focusFirstProblem(event.currentTarget);
          save();
        }}
      >
        <RoomEditor key={round} rooms={shown} onChange={setChanged} />
        <RoomChangeRefused reason={arrange.error?.reason ?? null} onPutBack={discard} />
        <SaveBar isDirty={isDirty} isPending={arrange.isPending}>
          {rooms.length === 0 ? null : (
            <Button kind="quiet" onPress={discard}>
              {t("rooms.reset")}
            </Button>
          )}
        </SaveBar>
      </form>
    </SettingsSection>
  );
}
