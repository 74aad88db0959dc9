"""The live preview: one edition in memory, pages made when asked for, and made anew when what they read has changed."""
