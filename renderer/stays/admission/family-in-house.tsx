import { useTranslation } from "react-i18next";
import { useNames } from "../../shell/privacy-mode-provider.tsx";
import { useProcedure } from "../../lib/api.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/overlays/notice.tsx";
import { useBedName } from "../../accommodation/stay/use-bed-name.ts";

export interface FamilyInHouseProps {
  readonly personId: string;
  readonly onForget: () => void;
}

/** The member of the family who already lives in the house. */
export function FamilyInHouse({ personId, onForget }: FamilyInHouseProps) {
  const { t } = useTranslation("beds");
  const { nameOf } = useNames();
  const bedName = useBedName();
  const { data: file } = useProcedure("people.view", { id: personId });
  if (file === undefined) return null;
  const where = file.current?.where;
  const name = nameOf(file.card);
  const named =
    where === undefined ? name : t("familyRoom", { name, room: bedName(where.room, where.bed) });
  return (
    <Notice
      tone="info"
      title={t("comesWith", { name: named })}
      action={
        <Button size="small" onPress={onForget}>
          {t("comesAlone")}
        </Button>
      }
    >
      {t("comesWithHint")}
    </Notice>
  );
}
