/** What a team would import into each knowledge base of the demonstration. */
const subjects: Readonly<Record<string, readonly string[]>> = {
  kb_marketing: ["Tone of voice", "Logo usage", "Campaign brief", "Press kit", "Event checklist", "Product one-pager"],
  kb_marketing_blog: ["Release notes", "Customer story", "How-to article", "Interview", "Year in review"],
  kb_sales: ["Discovery questions", "Objection handling", "Security answers", "Onboarding plan", "Demo script"],
  kb_sales_pricing: ["Price list", "Volume discounts", "Renewal terms", "Partner offer"],
};

/** The name of a seeded document. The number keeps names apart. */
export function documentName(knowledgeBaseId: string, index: number): string {
  const names = subjects[knowledgeBaseId] ?? ["Document"];
  return `${names[index % names.length] ?? "Document"} ${String(index + 1)}`;
}
