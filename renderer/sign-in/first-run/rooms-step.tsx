import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Room } from "../../../domain/accommodation/room.ts";
import { QueryBoundary } from "../../shell/query-boundary.tsx";
import { ThresholdActions, ThresholdTitle } from "../../shell/signed-out-layout.tsx";
import { focusFirstProblem } from "../../lib/focus-first-problem.ts";
import { useProcedure, useCommand } from "../../lib/api.ts";
import { Button } from "../../ui/button.tsx";
import { RoomChangeRefused } from "../../accommodation/rooms/room-change-refused.tsx";
import {
  draftOfRooms,
  planOf,
  problemsOf,
  sixteenRooms,
  type RoomDraft,
} from "../../accommodation/rooms/room-draft.ts";
import { RoomEditor, useRoomNames } from "../../accommodation/rooms/room-editor.tsx";

export interface RoomsStepProps {
  readonly onBack: () => void;
  readonly onDone: () => void;
}

export function RoomsStep(props: RoomsStepProps) {
  const rooms = useProcedure("rooms.list", {});
  return (
    <QueryBoundary answer={rooms}>{(saved) => <Form saved={saved} {...props} />}</QueryBoundary>
  );
}

function Form({ saved, onBack, onDone }: RoomsStepProps & { readonly saved: readonly Room[] }) {
  const { t } = useTranslation("first-run");
  const { t: common } = useTranslation("common");
  const titleId = useId();
  const names = useRoomNames();
  const begin = (): readonly RoomDraft[] =>
    saved.length === 0 ? sixteenRooms(names) : draftOfRooms(saved);
  const [rooms, setRooms] = useState(begin);
  const arrange = useCommand("rooms.arrange");
  return (
    <form
      aria-labelledby={titleId}
      onSubmit={(event) => {
        event.preventDefault();
        focusFirstProblem(event.currentTarget);
        if (problemsOf(rooms).size > 0 || arrange.isPending) return;
        arrange.mutate({ rooms: planOf(rooms) }, { onSuccess: onDone });
      }}
    >
      <ThresholdTitle id={titleId} lead={t("roomsLead")}>
        {t("roomsTitle")}
      </ThresholdTitle>
      <RoomEditor rooms={rooms} onChange={setRooms} />
      <RoomChangeRefused
        reason={arrange.error?.reason ?? null}
        onPutBack={() => {
          arrange.reset();
          setRooms(begin());
        }}
      />
      <ThresholdActions
        back={
          <Button kind="quiet" onPress={onBack}>
            {common("back")}
          </Button>
        }
      >
        <Button kind="primary" size="large" type="submit" isPending={arrange.isPending}>
          {common("next")}
        </Button>
      </ThresholdActions>
    </form>
  );
}
