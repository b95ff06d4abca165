import {
  AppWindow,
  Baby,
  Bath,
  Broom,
  Coffee,
  CookingPot,
  Flower2,
  ShoppingBasket,
  Sofa,
  Sprout,
  Star,
  Trash2,
  Utensils,
  WashingMachine,
  Wrench,
  GlassWater,
  type LucideIcon,
} from "lucide-react";
import type { TaskPicture as Picture } from "../../domain/daily-life/chores.ts";

export interface ChorePictureProps {
  readonly picture: Picture;
  /** In pixels; on a printout the style sheet sets the size. */
  readonly size?: number;
}

/** The picture of a task, for people who read little: the text beside it says the same. */
export function ChorePicture({ picture, size = 22 }: ChorePictureProps) {
  const Drawing = drawings[picture];
  return <Drawing size={size} strokeWidth={1.75} aria-hidden="true" />;
}

const drawings: Readonly<Record<Picture, LucideIcon>> = {
  coffee: Coffee,
  table: Utensils,
  kitchen: CookingPot,
  dishes: GlassWater,
  sofa: Sofa,
  bath: Bath,
  broom: Broom,
  laundry: WashingMachine,
  bin: Trash2,
  garden: Flower2,
  shopping: ShoppingBasket,
  plant: Sprout,
  window: AppWindow,
  baby: Baby,
  tools: Wrench,
  star: Star,
};
