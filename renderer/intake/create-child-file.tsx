import { useTranslation } from "react-i18next";
import type { PersonId } from "../../domain/people/person.ts";
import type { Child } from "../../domain/intake/intake.ts";
import { paths } from "../shell/paths.ts";
import { RefusalNotice } from "../shell/refusal-notice.tsx";
import { useCommand } from "../lib/api.ts";
import { Button } from "../ui/button.tsx";
import { TextLink } from "../ui/links.tsx";
import { showToast } from "../ui/overlays/toast.tsx";
import styles from "./intake.module.css";

export interface CreateChildFileProps {
  readonly personId: PersonId;
  readonly name: string;
  /** The saved child; null for one that is not saved yet. */
  readonly child: Child | null;
}

/** Creates a file for a child who comes along, in the same family, on request. */
export function CreateChildFile({ personId, name, child }: CreateChildFileProps) {
  const { t } = useTranslation("intake");
  const open = useCommand("intake.openChildFile");
  if (child === null) return <p className={styles["by"]}>{t("openChildNote")}</p>;
  if (child.personId !== null)
    return (
      <p>
        <TextLink href={paths.person(child.personId)}>{t("toChild")}</TextLink>
      </p>
    );
  return (
    <div>
      <Button
        size="small"
        isPending={open.isPending}
        onPress={() => {
          open.mutate(
            { id: personId, childId: child.id },
            {
              onSuccess: () => showToast({ text: t("childOpened", { name }) }),
            },
          );
        }}
      >
        {t("openChild")}
      </Button>
      <RefusalNotice error={open.error} />
    </div>
  );
}
