"""The live room: the facilitator's page, the big screen, each phone."""
