/** The templates whose wording ships; a policy may replace it. */
export const SHIPPED_TEMPLATES = ['update-due', 'ownership', 'review-due', 'actions-due', 'missing-details'] as const;
